import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generatedFiles, outdated } from './contract/generated-files.ts';
import { currentContracts } from './contract/subgraphs.ts';
import { DepartmentPackageError } from './department-package.ts';

const HELP = `npm run compose [-- --check]

Writes schema/subgraphs/*.graphql and schema/supergraph.graphql from the code, and the types of the
dashboards' operations for the page from both.

  --check   write nothing; fail when a committed file differs from what the code makes
  --help    this text
`;

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = new URL('../', import.meta.url);
const contracts = await currentContracts().catch((error: unknown) => {
  if (!(error instanceof DepartmentPackageError)) throw error;
  console.error(error.message);
  process.exit(1);
});
const files = outdated(await generatedFiles(contracts), folder);
if (values.check) {
  for (const { path } of files)
    console.error(`${path} is not what the code makes: run "npm run compose" and commit it`);
  process.exit(files.length === 0 ? 0 : 1);
}
mkdirSync(new URL('schema/subgraphs/', folder), { recursive: true });
for (const { path, content } of files) {
  writeFileSync(new URL(path, folder), content);
  console.log(path);
}
if (files.length === 0) console.log('All is up to date');
