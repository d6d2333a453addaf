import { describe, expect, it } from 'vitest';
import { remembering } from './remembering.ts';

describe('What is remembered of callers', () => {
  it('is asked once, however many ask at once', async () => {
    const asked: string[] = [];
    const known = remembering(async (name) => {
      asked.push(name);
      return name;
    });
    expect(await Promise.all([known.of('a'), known.of('a'), known.of('b')])).toEqual([
      'a',
      'a',
      'b',
    ]);
    expect(await known.of('a')).toBe('a');
    expect(asked).toEqual(['a', 'b']);
  });

  it('is asked anew once it was forgotten, also where the question was still under way', async () => {
    let answer = 'taken';
    const { promise: told, resolve: tell } = Promise.withResolvers<string>();
    const known = remembering(async () => (answer === 'taken' ? told : answer));
    const early = known.of('a');
    answer = 'revoked';
    known.forget();
    tell('taken');
    expect(await early).toBe('taken');
    expect(await known.of('a')).toBe('revoked');
  });

  it('is never that there is nothing, nor that asking failed', async () => {
    const answers = [null, new Error('away'), 'there'];
    const known = remembering(async () => {
      const answer = answers.shift() ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    });
    expect(await known.of('a')).toBeNull();
    await expect(known.of('a')).rejects.toThrow('away');
    expect(await known.of('a')).toBe('there');
  });
});
