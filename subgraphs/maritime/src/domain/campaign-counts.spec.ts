import { describe, expect, it } from 'vitest';
import { campaignCounts, filesOf } from './campaign-counts.ts';

const campaign = { opensOn: '2026-01-05', closesOn: '2026-04-01' };

const file = (
  state: string,
  instructedOn: string | null = null,
  decidedOn: string | null = null,
) => ({ depositedOn: '2026-01-05', state, instructedOn, decidedOn });

describe('The files of a campaign', () => {
  it.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('deposited on %s: one of them: %s', (depositedOn, isOne) => {
    expect(filesOf(campaign, [{ depositedOn }])).toHaveLength(isOne ? 1 : 0);
  });

  it.each([
    { files: [], received: 0, complete: 0, days: null },
    { files: [file('en_construction')], received: 1, complete: 0, days: null },
    { files: [file('en_instruction', '2026-01-09')], received: 1, complete: 1, days: null },
    {
      files: [file('accepte', '2026-01-09', '2026-01-09')],
      received: 1,
      complete: 1,
      days: 0,
    },
    {
      files: [
        file('accepte', '2026-01-09', '2026-02-02'),
        file('refuse', '2026-01-09', '2026-01-19'),
        file('sans_suite', '2026-01-09', '2026-01-10'),
        file('en_construction'),
      ],
      received: 4,
      complete: 3,
      days: 10,
    },
    {
      files: [
        file('accepte', '2026-01-01', '2026-01-11'),
        file('accepte', '2026-01-01', '2026-01-12'),
      ],
      received: 2,
      complete: 2,
      days: 10.5,
    },
    // Deleted in the meantime: decided, nobody knows when.
    { files: [file('accepte', '2026-01-09', null)], received: 1, complete: 1, days: null },
  ])('come to $received received, $complete complete, $days days', (expected) => {
    expect(campaignCounts(expected.files)).toEqual({
      filesReceived: expected.received,
      completeFiles: expected.complete,
      daysToProcess: expected.days,
    });
  });
});
