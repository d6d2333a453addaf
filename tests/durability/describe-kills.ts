import { describe, expect, it } from 'vitest';
import { publishThroughKills } from './publish-through-kills.ts';

/** States what holds of publications while processes are killed so many times under load. */
export function describeKills(kills: number): void {
  describe(`With the department’s process and PostgreSQL killed ${kills} times under load`, () => {
    it(
      'every acknowledged statement is there once, none that was refused, and versions never repeat',
      async () => {
        const { acknowledged, sentAgain, versions, ...faults } = await publishThroughKills(kills);
        console.log(`${acknowledged} publications acknowledged, ${sentAgain} of them sent again`);
        expect(faults).toEqual({ lost: [], repeated: [], refusedButThere: [] });
        expect(versions.told).toEqual(versions.kept);
        expect(versions.kept).toEqual(versions.kept.map((_, index) => index + 1));
        expect(acknowledged).toBeGreaterThanOrEqual(20 * kills);
      },
      kills * 20_000,
    );
  });
}
