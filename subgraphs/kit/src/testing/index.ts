export { freshDatabase, type TestDatabase } from './database.ts';
export { describeSubgraph } from './describe-subgraph.ts';
export { given } from './given.ts';
export { json, type Script, type ScriptedServer, scriptedServer } from './scripted-server.ts';
export { startTestSubgraph, type TestAnswer, type TestSubgraph } from './test-subgraph.ts';
