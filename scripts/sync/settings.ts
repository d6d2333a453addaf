import type { Reading, SourceCode } from '@pilotage/kit/sources';
import { type FileProblem, fieldAt, parsedJson, valueAt } from '@pilotage/kit/sources';
import { z } from 'zod';
import { address, closed, identifiers, population, slug } from './settings-fields.ts';

/** Where the products of beta.gouv.fr are read, for all departments together. */
const betagouv = closed({ startups: address, organisations: address.optional() });

/** Where Je donne mon avis answers, and which product of ours each of its products is. */
const jdma = closed({ url: address, products: identifiers(slug) });

/** Where Matomo answers, and which product of ours each of its sites is. */
const matomo = closed({
  url: address,
  sites: identifiers(
    closed({
      product: slug,
      segment: z.string().trim().min(1).max(500).optional(),
      population: population.optional(),
    }),
  ).superRefine((sites, { addIssue }) => {
    const products = Object.entries(sites).map(([site, { product }]) => [site, product] as const);
    for (const [index, [site, product]] of products.entries()) {
      if (products.findIndex(([, other]) => other === product) === index) continue;
      const remedy = 'Visitors of two sites cannot be added up: keep one site of the product.';
      const message = `${product} has another site.`;
      addIssue({ code: 'custom', path: [site, 'product'], message, params: { remedy } });
    }
  }),
});

/** Where démarche numérique answers, and whose files those of each procedure are. */
const procedures = closed({ url: address, procedures: identifiers(slug) });

const OF_DEPARTMENT = { jdma, matomo, 'demarche-numerique': procedures } as const;

/** The sources of one department, by code; one that is absent is not set up. */
export interface DepartmentSettings {
  readonly jdma?: z.infer<typeof jdma>;
  readonly matomo?: z.infer<typeof matomo>;
  readonly 'demarche-numerique'?: z.infer<typeof procedures>;
}

/** Which services of which sources are asked for whom. */
export interface SyncSettings {
  /** What all departments share. */
  readonly all: { readonly betagouv?: z.infer<typeof betagouv> };
  readonly departments: Readonly<Record<string, DepartmentSettings>>;
}

/** Reads `sources.json`, against the sources that each department uses; all problems are told at once. */
export function readSettings(
  text: string,
  used: Readonly<Record<string, readonly SourceCode[]>>,
): Reading<SyncSettings> {
  const value = parsedJson(text);
  const departments = Object.entries(used).map(([code, sources]) => [
    code,
    closed(ofSources(sources)).optional(),
  ]);
  const file = closed({
    all: closed({ betagouv: betagouv.optional() }).optional(),
    ...Object.fromEntries(departments),
  });
  const read = file.safeParse(value);
  if (!read.success) return { value: null, problems: read.error.issues.map(problemOf(value)) };
  const { all = {}, ...rest } = read.data as Record<string, DepartmentSettings> & {
    readonly all?: SyncSettings['all'];
  };
  return { value: { all, departments: rest }, problems: [] };
}

function ofSources(sources: readonly SourceCode[]): Record<string, z.ZodType> {
  const own = Object.entries(OF_DEPARTMENT).filter(([code]) => sources.some((one) => one === code));
  return Object.fromEntries(own.map(([code, schema]) => [code, schema.optional()]));
}

const problemOf =
  (file: unknown) =>
  (issue: z.core.$ZodIssue): FileProblem => {
    const value = shown(valueAt(file, issue.path));
    const place = { record: 'sources.json', field: fieldAt(issue.path) };
    if (issue.code === 'custom') {
      const { remedy = '' } = (issue.params ?? {}) as { readonly remedy?: string };
      return { ...place, value, message: issue.message, remedy };
    }
    if (issue.code === 'unrecognized_keys')
      return { ...place, value: undefined, message: issue.message, remedy: '' };
    if (value === undefined || file === null)
      return {
        ...place,
        value,
        message: file === null ? 'The file is not whole JSON.' : 'This is missing.',
        remedy: '"npm run sync -- --help" shows a whole file.',
      };
    const remedy = '"npm run sync -- --help" shows what it should look like.';
    return { ...place, value, message: 'This has not the right shape.', remedy };
  };

/** A value as it can be repeated: not an address with a query or a user name, which may hold a secret. */
function shown(value: unknown): unknown {
  return typeof value === 'string' && /[?@]/.test(value) ? '…' : value;
}
