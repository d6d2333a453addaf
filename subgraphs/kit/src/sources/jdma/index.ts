export { addedUp, type MonthlyAnswers, measurementsOf } from './answered-months.ts';
export { askJdma, type JdmaQuestion } from './ask-jdma.ts';
export { type JdmaAnswer, readAnswer } from './read-answer.ts';
export { type JdmaExport, readExport } from './read-export.ts';
export type { JdmaAccount, JdmaProduct, JdmaSource } from './source.ts';
