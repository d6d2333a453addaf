import { describe, expect, it } from 'vitest';
import { managedShare } from '../indicators/managed-share.ts';
import { periodOfDay } from '../time/period.ts';
import { cite, parseCitation } from './citation.ts';
import type { FigureQuestion } from './figure.ts';

const QUESTION: FigureQuestion = {
  indicator: managedShare,
  scope: 'ministry',
  row: [],
  filter: null,
  period: periodOfDay('2026-06-30'),
  today: '2026-06-30',
  asOf: null,
  instrument: null,
  isOwner: false,
  trajectory: null,
};
const NOBODY = {
  departments: null,
  phases: null,
  operators: null,
  sponsors: null,
  portfolios: null,
  text: null,
};

describe('A citation', () => {
  it('of a row names what the row stands for, and of which products it is', () => {
    const text = cite(
      {
        ...QUESTION,
        row: [
          { dimension: 'PHASE', code: 'CONSTRUCTION' },
          { dimension: 'PORTFOLIO', code: null },
        ],
        filter: { ...NOBODY, sponsors: ['dgitm', 'a b'], text: 'étiquette & bagage' },
      },
      [],
      0.5,
    );
    expect(text).toContain(
      'ministry[PHASE=CONSTRUCTION&PORTFOLIO=] of sponsor=dgitm&sponsor=a+b&text=%C3%A9tiquette+%26+bagage 2026-06-30/2026-07-01',
    );
  });

  it('is understood again, whatever it names', () => {
    const filter = { ...NOBODY, phases: ['OPERATED' as const], text: 'a=b&c [d]' };
    const row = [{ dimension: 'SPONSOR' as const, code: 'x]=&y' }];
    const part = { kind: 'missing', department: 'water' } as never;
    const text = cite({ ...QUESTION, row, filter }, [part], null);
    expect(parseCitation(text)).toMatchObject({ row, filter, by: ['SPONSOR'], value: null });
  });

  it.each([
    'MANAGED_SHARE@1 ministry[COLOUR=red] 2026-06 known now on 2026-06-30 from water.1 = 1',
    'MANAGED_SHARE@1 ministry of colour=red 2026-06 known now on 2026-06-30 from water.1 = 1',
    'MANAGED_SHARE@1 ministry 2026-06 known now on 2026-06-31 from water.1 = 1',
    'MANAGED_SHARE@1 ministry 2026-06 known now on 2026-06-30 from water.x = 1',
  ])('is none when it reads %s', (text) => {
    expect(parseCitation(text)).toBeNull();
  });
});
