import { registeredDepartment } from '@pilotage/schema';
import type { GraphClient } from './graph-client.ts';
import type { DepartmentPlan } from './plan.ts';

/** What a department said of its publication. */
export interface ImportReceipt {
  readonly department: string;
  readonly version: number;
  readonly replayed: boolean;
  readonly added: number;
  readonly changed: number;
  readonly alreadySo: number;
}

/** One run of an import. */
export interface ImportRun {
  readonly id: string;
  readonly knownAt: string | null;
  readonly keys: Readonly<Record<string, string>>;
  readonly ask: GraphClient;
}

/** Sends a department its publication; sent again under the same run, it gives the first receipt. */
export async function publishPlan(
  { id, knownAt, keys, ask }: ImportRun,
  { code, products }: DepartmentPlan,
  dryRun: boolean,
): Promise<ImportReceipt> {
  const prefix = registeredDepartment(code)?.prefix ?? code;
  const { receipt } = await ask<{ readonly receipt: ImportReceipt }>(
    `mutation Import($input: ${prefix}PublicationInput!) {
      receipt: publish${prefix}(input: $input) { department version replayed added changed alreadySo }
    }`,
    { input: { key: `betagouv-${id}-${code}`, dryRun, knownAt, source: 'beta.gouv.fr', products } },
    keys[code],
  );
  return receipt;
}
