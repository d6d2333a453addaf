import { sdl as ministrySdl } from '@pilotage/pilotage';
import { departments } from '@pilotage/schema';
import { type DocumentNode, parse } from 'graphql';
import { departmentPackage } from '../department-package.ts';

/** A subgraph's contract, printed and parsed. */
export interface SubgraphContract {
  readonly name: string;
  readonly sdl: string;
  readonly document: DocumentNode;
}

/** A contract of its SDL. */
export function contractOf(name: string, sdl: string): SubgraphContract {
  return { name, sdl, document: parse(sdl) };
}

/** The contracts of every registered department and of the ministry's view, as their code states them. */
export async function currentContracts(): Promise<readonly SubgraphContract[]> {
  const ofDepartments = departments.map(async ({ code }) =>
    contractOf(code, (await departmentPackage(code)).sdl()),
  );
  return [...(await Promise.all(ofDepartments)), contractOf('pilotage', ministrySdl())];
}
