import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { departments } from '@pilotage/schema';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = [
  'schema',
  'gateway',
  'subgraphs/kit',
  'subgraphs/pilotage',
  ...departments.map(({ code }) => `subgraphs/${code}`),
];

/** Who may import whom of ours, most specific folder first; SELF is the folder's own first part. */
const RULES: readonly (readonly [folder: RegExp, mayImport: RegExp])[] = [
  [/^schema\/src\/(?!graph\/)/, /^schema\/src\/(?!graph\/)/],
  [/^schema\//, /^schema\//],
  [
    /^gateway\//,
    /^(gateway\/|schema\/src\/|subgraphs\/pilotage\/src\/index\.ts|subgraphs\/kit\/src\/service\/)/,
  ],
  [/^subgraphs\/kit\/src\/service\//, /^subgraphs\/kit\/src\/service\//],
  [/^subgraphs\/kit\/src\/store\//, /^(subgraphs\/kit\/src\/(store|service)\/|schema\/)/],
  [/^subgraphs\/kit\//, /^(subgraphs\/kit|schema)\//],
  [/^(?<self>subgraphs\/\w+)\/src\/domain\//, /^(SELF\/src\/domain|schema)\//],
  [
    /^(?<self>subgraphs\/\w+)\/src\/store\//,
    /^(SELF\/src\/(store|domain)|subgraphs\/kit|schema)\//,
  ],
  [/^(?<self>subgraphs\/\w+)\//, /^(SELF|subgraphs\/kit|schema)\//],
  [/^(scripts|tests)\//, /^/],
];

/** What of others may be imported where calculations must stay pure. */
const PURE = /^(schema\/src\/(?!graph\/)|subgraphs\/\w+\/src\/domain\/)/;
const PURE_PARTS = /^(temporal-polyfill|date-easter|fastest-levenshtein|zod|@pilotage\/schema)$/;

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file below the project that it names; `null` for somebody else's package. */
  readonly to: string | null;
}

/** The imports of a file, by what it says. */
function importsIn(from: string, text: string): readonly Import[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(
    ([, specifier]) => specifier ?? [],
  );
  return specifiers.map((specifier) => ({ from, specifier, to: fileOf(from, specifier) }));
}

function fileOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  const [, name, subpath] = /^@pilotage\/([\w-]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (name === undefined) return null;
  const folder = PACKAGES.find((one) => one === name || one === `subgraphs/${name}`) ?? name;
  return `${folder}/src/${subpath ? `${subpath}/` : ''}index.ts`;
}

/** What is wrong with an import; `null` when nothing is. */
function fault({ from, specifier, to }: Import): string | null {
  const line = `${from} → ${specifier}`;
  if (to === null) return PURE.test(from) && !PURE_PARTS.test(specifier) ? line : null;
  const crosses =
    PACKAGES.find((one) => from.startsWith(`${one}/`)) !==
    PACKAGES.find((one) => to.startsWith(`${one}/`));
  if (crosses && specifier.startsWith('.')) return `${line} (reaches past a public face)`;
  const rule = RULES.find(([folder]) => folder.test(from));
  const self = rule?.[0].exec(from)?.groups?.['self'] ?? '';
  const allowed = rule && new RegExp(rule[1].source.replaceAll('SELF', self)).test(to);
  return allowed ? null : line;
}

describe('The architecture', () => {
  it('lets nobody import what is not theirs to import', () => {
    const files = globSync(
      ['{schema,gateway}/src/**/*.ts', 'subgraphs/*/src/**/*.ts', 'scripts/**/*.ts'],
      { cwd: ROOT },
    );
    const sources = files.filter(
      (file) => !file.endsWith('.spec.ts') && !file.includes('/testing/'),
    );
    expect(sources.length).toBeGreaterThan(100);
    const faults = sources.flatMap((file) =>
      importsIn(relative('.', file), readFileSync(join(ROOT, file), 'utf8')).flatMap(
        (one) => fault(one) ?? [],
      ),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['subgraphs/water/src/subgraph.ts', "import { x } from '@pilotage/housing';"],
    ['subgraphs/water/src/subgraph.ts', "import { x } from '../../kit/src/store/facts.ts';"],
    ['subgraphs/water/src/domain/rule.ts', "import { x } from '@pilotage/kit';"],
    ['subgraphs/water/src/domain/rule.ts', "import { x } from 'graphql';"],
    ['subgraphs/kit/src/index.ts', "import { x } from '@pilotage/water';"],
    ['gateway/src/main.ts', "import { x } from '@pilotage/kit';"],
    ['schema/src/time/day.ts', "import { x } from 'node:fs';"],
    ['schema/src/index.ts', "import { x } from '@pilotage/kit';"],
  ])('would catch in %s: %s', (file, text) => {
    expect(importsIn(file, text).map(fault)).not.toContain(null);
  });
});
