import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@pilotage/kit/testing';
import { department as water } from '@pilotage/water';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileInputs } from './hostile-inputs.ts';
import { randomInputs } from './random-inputs.ts';
import type { SentInput } from './sent-input.ts';

/** The codes that a refusal of an input may have: whoever sent it can mend it. */
const MENDABLE = ['INVALID_PUBLICATION', 'BAD_INPUT', 'BAD_USER_INPUT'];

/** States that malformed input is refused in words and leaves no trace, over so many random inputs. */
export function describeMalformed(inputs: number): void {
  describe('Whatever is sent to be published', () => {
    let subgraph: TestSubgraph;

    beforeAll(async () => {
      subgraph = await startTestSubgraph(water);
      await subgraph.publishProducts([{ slug: 'a', name: 'A' }]);
    });
    afterAll(() => subgraph.stop());

    async function send(sent: SentInput) {
      if (sent.as === 'graph') return subgraph.publish({ key: randomUUID(), ...sent.input });
      const { type, packed, sheet } = sent;
      return subgraph.publishFile(sent.payload(), { type, packed, ...(sheet ? { sheet } : {}) });
    }

    /** What the log holds, to be compared. */
    async function trace() {
      const em = subgraph.database.fork();
      const [found] = await em.execute(
        `select (select version from clock) as version, (select count(*) from statement) as statements,
           (select count(*) from fact) as facts, (select count(*) from publication) as publications,
           (select count(*) from quarantined) as quarantined`,
      );
      return found;
    }

    async function isRefusedInWords(sent: SentInput): Promise<boolean> {
      const before = await trace();
      const { receipt, error } = await send(sent);
      if (receipt !== null) return false;
      expect(await trace()).toEqual(before);
      expect(MENDABLE).toContain(error.extensions.code);
      expect(error.message).toMatch(/\S{3}/);
      for (const { message, remedy, rule, fr } of error.extensions.problems ?? []) {
        for (const text of [message, remedy, rule, fr.message, fr.remedy])
          expect(text).toMatch(/\S/);
      }
      return true;
    }

    it.each(hostileInputs)(
      '$what is refused in words, and leaves no trace',
      async ({ sent }) => {
        expect(await isRefusedInWords(sent)).toBe(true);
      },
      120_000,
    );

    it(
      `is taken whole, or refused in words without a trace (${inputs} random inputs)`,
      async () => {
        let refused = 0;
        await fc.assert(
          fc.asyncProperty(randomInputs, async (sent) => {
            if (await isRefusedInWords(sent)) refused += 1;
          }),
          { numRuns: inputs },
        );
        expect(refused).toBeGreaterThan(inputs * 0.8);
      },
      Math.max(60_000, inputs * 200),
    );
  });
}
