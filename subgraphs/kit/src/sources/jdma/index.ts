export { type MonthlyAnswers, measurementsOf } from './answered-months.ts';
export { type JdmaAnswer, readAnswer } from './read-answer.ts';
export { type JdmaExport, readExport } from './read-export.ts';
