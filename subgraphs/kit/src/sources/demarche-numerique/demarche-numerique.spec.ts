import { describe, expect, it } from 'vitest';
import type { DeletedFile, FileState, ProcedureFile } from './file.ts';
import { filesSettled, walkBegun, walkProcedure } from './index.ts';
import { readDeleted, readFiles } from './read-page.ts';

const file = (number: number, state: FileState = 'accepte'): ProcedureFile => ({
  number,
  state,
  depositedOn: '2026-01-05',
  instructedOn: state === 'en_construction' ? null : '2026-01-09',
  decidedOn: state === 'accepte' ? '2026-02-02' : null,
});

const deleted = (number: number, state: FileState, reason: DeletedFile['reason']): DeletedFile => ({
  number,
  state,
  reason,
});

describe('A file that was deleted', () => {
  it.each([
    ['en_construction', 'user_request', false],
    ['en_construction', 'expired', true],
    ['en_construction', 'user_removed', true],
    ['en_construction', 'procedure_removed', true],
    ['en_instruction', 'user_request', true],
    ['accepte', 'expired', true],
    ['accepte', 'user_request', true],
    ['refuse', 'instructeur_request', true],
    ['sans_suite', 'user_expired', true],
  ] as const)('%s, by %s: counts on: %s', (state, reason, counts) => {
    const { files, unplaced } = filesSettled([file(1, 'en_construction')], {
      files: [],
      deleted: [deleted(1, state, reason)],
    });
    expect(files.map((one) => [one.number, one.state])).toEqual(counts ? [[1, state]] : []);
    expect(unplaced).toBe(0);
  });

  it('keeps the days that were known of it', () => {
    const { files } = filesSettled([file(1)], {
      files: [],
      deleted: [deleted(1, 'accepte', 'expired')],
    });
    expect(files).toEqual([file(1)]);
  });

  it('and was never read before is in no place, and told', () => {
    const { files, unplaced } = filesSettled([], {
      files: [file(2)],
      deleted: [deleted(1, 'accepte', 'expired'), deleted(3, 'en_construction', 'user_request')],
    });
    expect(files).toEqual([file(2)]);
    expect(unplaced).toBe(1);
  });

  it('and told twice, or there again, counts once', () => {
    const gone = deleted(1, 'accepte', 'expired');
    expect(filesSettled([file(1)], { files: [], deleted: [gone, gone] }).files).toHaveLength(1);
    const back = filesSettled([file(1, 'en_instruction')], { files: [file(1)], deleted: [gone] });
    expect(back).toEqual({ files: [file(1)], unplaced: 0 });
  });
});

describe('A file that left without a word', () => {
  it('counts on as it was last read', () => {
    expect(filesSettled([file(1)], { files: [file(2)], deleted: [] }).files).toEqual([
      file(1),
      file(2),
    ]);
  });
});

const node = (more: object = {}) => ({
  number: 9_000_001,
  state: 'accepte',
  dateDepot: '2026-01-05T23:30:00+01:00',
  datePassageEnInstruction: '2026-01-09T14:00:00+01:00',
  dateTraitement: null,
  ...more,
});

const page = (nodes: readonly unknown[], more: object = {}, pageInfo: object = {}) =>
  JSON.stringify({
    data: {
      demarche: {
        number: 123_456,
        title: 'Médaille',
        page: { pageInfo: { hasNextPage: false, endCursor: 'x', ...pageInfo }, nodes },
        ...more,
      },
    },
  });

describe('A page of files', () => {
  it('tells where each file stands, and its days in Paris', () => {
    expect(readFiles(page([node()]), 123_456).value).toEqual({
      title: 'Médaille',
      next: null,
      nodes: [
        {
          number: 9_000_001,
          state: 'accepte',
          depositedOn: '2026-01-05',
          instructedOn: '2026-01-09',
          decidedOn: null,
        },
      ],
    });
  });

  it('tells where the next one begins', () => {
    expect(readFiles(page([], {}, { hasNextPage: true }), 123_456).value?.next).toBe('x');
  });

  it.each([
    [
      'an unknown state',
      page([node({ state: 'acepte' })]),
      /no such state.*Did you mean "accepte"/,
    ],
    ['a day that is none', page([node({ dateDepot: 'hier' })]), /not a moment/],
    ['no day of deposit', page([node({ dateDepot: null })]), /has not the shape/],
    ['another procedure', page([], { number: 1 }), /about procedure 1/],
    ['more pages nowhere', page([], {}, { hasNextPage: true, endCursor: null }), /no word where/],
    [
      'a refusal inside a success',
      JSON.stringify({ data: null, errors: [{ message: 'Demarche not found' }] }),
      /refuses: Demarche not found.*Look whether the number/,
    ],
    ['no procedure', JSON.stringify({ data: { demarche: null } }), /has not the shape/],
    ['half of itself', page([node()]).slice(0, 100), /not whole JSON.*cut short/],
  ])('with %s is refused, and nothing of it is used', (_what, text, told) => {
    const { value, problems } = readFiles(text, 123_456);
    expect(value).toBeNull();
    expect(`${problems[0]?.message} ${problems[0]?.remedy}`).toMatch(told);
  });

  it('of deleted ones with an unknown reason is refused', () => {
    const text = page([{ number: 1, state: 'accepte', reason: 'expird' }]);
    expect(readDeleted(text, 123_456).problems[0]).toMatchObject({
      value: 'expird',
      remedy: 'Did you mean "expired"?',
    });
  });
});

describe('A walk through a procedure', () => {
  it('asks for nothing that tells of a person, and for each list to its end', async () => {
    const asked: string[] = [];
    const { value } = await walkProcedure(
      async ({ body }) => {
        asked.push(body ?? '');
        return page([], {}, { hasNextPage: asked.length === 1 });
      },
      {
        account: { url: 'https://exemple.fr', token: 't' },
        procedure: 123_456,
        from: walkBegun,
        onPage: () => {},
      },
    );
    expect(value?.next).toBeNull();
    expect(asked.map((body) => /page: (\w+)/.exec(body)?.[1])).toEqual([
      'dossiers',
      'dossiers',
      'pendingDeletedDossiers',
      'deletedDossiers',
    ]);
    expect(asked.join()).not.toMatch(/champs|usager|demandeur|email/i);
  });
});
