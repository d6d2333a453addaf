import { startTestSubgraph, type TestSubgraph } from '@pilotage/kit/testing';
import { department as water } from '@pilotage/water';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attack } from './attack.ts';
import { products, randomPublications } from './random-publications.ts';

const HOUR_MS = 3_600_000;

/** States that small counts cannot be computed, over so many random histories of a month. */
export function describeAttack(histories: number): void {
  describe('Whoever asks for everything, at every moment and version, in JSON, CSV and NDJSON', () => {
    let subgraph: TestSubgraph;
    let clock = Date.parse('2026-01-01T00:00:00Z');
    const now = () => new Date(clock);
    const tick = () => {
      clock += HOUR_MS;
      return now();
    };

    beforeAll(async () => {
      subgraph = await startTestSubgraph(water, { now });
      const [late, ...others] = products;
      await subgraph.publishProducts(others, { knownAt: '2025-01-01' });
      // Some of its counts are known before the product itself is.
      await subgraph.publishProducts(late ? [late] : [], { knownAt: '2025-12-05' });
    });
    afterAll(() => subgraph.stop());

    it(
      `computes no count of fewer than three persons, whatever was published (${histories} histories)`,
      async () => {
        let month = 0;
        let [small, totals, exported] = [0, 0, 0];
        await fc.assert(
          fc.asyncProperty(randomPublications, async (publications) => {
            month += 1;
            const found = await attack(subgraph, monthOf(month), publications, tick);
            small += found.small;
            totals += found.totals;
            exported += found.exported;
            expect(found).toMatchObject({ computed: [], bare: [] });
          }),
          { numRuns: histories },
        );
        expect(small).toBeGreaterThan(histories);
        expect(totals).toBeGreaterThan(histories);
        expect(exported).toBeGreaterThan(histories);
      },
      histories * 3000,
    );
  });
}

/** Each history has a month of its own. */
function monthOf(index: number): string {
  return `${1901 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
