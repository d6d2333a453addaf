export { type Database, type DatabaseOptions, openDatabase } from './database.ts';
export { factsAt, type KnownFact } from './facts.ts';
export { type KnownUpTo, momentKey, type ReadingMoment } from './moment.ts';
export { openSnapshot, type Snapshot } from './snapshot.ts';
