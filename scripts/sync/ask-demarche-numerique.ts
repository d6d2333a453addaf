import { identityOf, type Reading } from '@pilotage/kit/sources';
import {
  type FilesSettled,
  filesSettled,
  walkProcedure,
} from '@pilotage/kit/sources/demarche-numerique';
import { knownOfProduct } from './known-of-product.ts';
import { procedureFiles } from './procedure-files.ts';
import { secretOf } from './secrets.ts';
import type { AskForDepartment, Haul, SyncTask } from './task.ts';

type Settings = NonNullable<SyncTask['settings']['demarche-numerique']>;
type Source = NonNullable<SyncTask['sources']['demarche-numerique']>;

/** What became of the files of the procedures that the settings name, product by product. */
export const demarcheNumeriqueFor: AskForDepartment = (task) => {
  const settings = task.settings['demarche-numerique'];
  const source = task.sources['demarche-numerique'];
  return settings && source ? ask(task, settings, source) : null;
};

/** What one procedure came to. */
interface ProcedureRead {
  readonly procedure: number;
  readonly title: string;
  readonly settled: FilesSettled;
  onTaken(): void;
}

async function ask(task: SyncTask, settings: Settings, source: Source): Promise<Reading<Haul>> {
  const hauls: Haul[] = [];
  for (const slug of new Set(Object.values(settings.procedures))) {
    const question = { ask: task.askGraph, department: task.department, key: task.key, slug };
    const known = await knownOfProduct(question, source.known);
    const numbers = Object.keys(settings.procedures).filter(
      (number) => settings.procedures[number] === slug,
    );
    const read: ProcedureRead[] = [];
    for (const number of numbers) {
      const { value, problems } = await readProcedure(task, settings.url, Number(number));
      if (value === null) return { value, problems };
      read.push(value);
    }
    hauls.push(haulOf(slug, read, source.productOf(united(read), known)));
  }
  const value = {
    products: hauls.flatMap(({ products }) => products),
    remarks: hauls.flatMap(({ remarks }) => remarks),
    onTaken() {
      for (const haul of hauls) haul.onTaken?.();
    },
  };
  return { value, problems: [] };
}

async function readProcedure(
  { department, env, askSource, dataDirectory, now }: SyncTask,
  url: string,
  procedure: number,
): Promise<Reading<ProcedureRead>> {
  const account = { url, token: secretOf(env, 'demarche-numerique', department) };
  const kept = procedureFiles(dataDirectory, { department, procedure, url });
  const remembered = kept.remembered();
  const walk = { account, procedure, ...kept.begin(now) };
  const { value, problems } = await walkProcedure(askSource, walk);
  // Read to its end, or not to be read: a later run begins anew.
  kept.end();
  if (value === null) return { value, problems };
  const settled = filesSettled(remembered, value);
  const onTaken = () => kept.remember([...settled.files]);
  return { value: { procedure, title: value.title, settled, onTaken }, problems: [] };
}

function united(read: readonly ProcedureRead[]): FilesSettled {
  return {
    files: read.flatMap(({ settled }) => settled.files),
    unplaced: read.reduce((sum, { settled }) => sum + settled.unplaced, 0),
  };
}

function haulOf(
  slug: string,
  read: readonly ProcedureRead[],
  { input, remarks }: ReturnType<Source['productOf']>,
): Haul {
  const sourceIdentities = read.map(({ procedure, title }) =>
    identityOf('demarche-numerique', String(procedure), title),
  );
  return {
    products: [{ slug, sourceIdentities, ...input }],
    remarks: remarks.map((remark) => `${slug}: ${remark}`),
    onTaken() {
      for (const one of read) one.onTaken();
    },
  };
}
