import { expect, it } from 'vitest';
import { silenceOf } from './silence.ts';

it('An answer tells of every department that did not answer for a part of it, wherever that stands', () => {
  const data = {
    ministry: {
      figure: {
        value: 3,
        reasons: [{ code: 'DEPARTMENTS_MISSING', label: 'Sans réponse : Direction des eaux' }],
      },
      series: [{ reasons: [{ code: 'DEPARTMENTS_STALE' }] }],
    },
    products: {
      nodes: [{ code: 'OTHER' }],
      coverage: { missing: [{ code: 'water', name: 'Direction des eaux' }], stale: [] },
    },
  };
  const problems = [{ message: 'No answer.', path: ['water'], code: 'SOURCE_UNAVAILABLE' }];
  expect(silenceOf({ data, problems })).toEqual([
    { kind: 'MISSING' },
    { kind: 'MISSING', label: 'Sans réponse : Direction des eaux' },
    { kind: 'STALE' },
    { kind: 'MISSING', name: 'Direction des eaux' },
  ]);
});

it('An answer that is whole tells of none', () => {
  const data = {
    products: { nodes: [], coverage: { missing: [], stale: [] } },
    codes: ['a', null],
  };
  const problems = [{ message: 'No such id.', path: [], code: 'NOT_FOUND' }];
  expect(silenceOf({ data, problems })).toEqual([]);
});
