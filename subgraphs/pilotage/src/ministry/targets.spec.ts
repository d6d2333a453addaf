import { describe, expect, it } from 'vitest';
import { draftTargets, type TargetInput } from './targets.ts';

const road: TargetInput = {
  indicator: 'MANAGED_SHARE',
  points: [
    { on: '2026-01-01', value: 0.2 },
    { on: '2027-01-01', value: 0.6 },
  ],
};
const remedy = {
  fr: 'Donnez la valeur initiale et la valeur cible, chacune à son jour ; entre elles, des points au besoin.',
  en: 'Give the initial value and the target value, each with its own day; points between them as needed.',
};

describe('A target is refused in both languages for', () => {
  it.each([
    {
      what: 'an indicator that is none',
      target: { ...road, indicator: 'MANAGED_SHAR' },
      problem: {
        path: 'targets[0].indicator',
        rule: 'indicator',
        message: {
          fr: 'Il n’y a pas d’indicateur « MANAGED_SHAR ».',
          en: 'There is no indicator "MANAGED_SHAR".',
        },
        remedy: {
          fr: 'Vouliez-vous dire « MANAGED_SHARE » ?',
          en: 'Did you mean "MANAGED_SHARE"?',
        },
      },
    },
    {
      what: 'a department that is none',
      target: { ...road, department: 'watr' },
      problem: {
        path: 'targets[0].department',
        rule: 'department',
        message: {
          fr: 'Il n’y a pas de direction « watr ».',
          en: 'There is no department "watr".',
        },
        remedy: { fr: 'Vouliez-vous dire « water » ?', en: 'Did you mean "water"?' },
      },
    },
    {
      what: 'a road of one point',
      target: { ...road, points: road.points.slice(1) },
      problem: {
        path: 'targets[0].points',
        rule: 'trajectory',
        message: {
          fr: 'Une trajectoire a de 2 à 100 points, et non 1.',
          en: 'A road has 2 to 100 points, not 1.',
        },
        remedy,
      },
    },
    {
      what: 'two points on one day',
      target: { ...road, points: [...road.points, { on: '2027-01-01', value: 0.5 }] },
      problem: {
        path: 'targets[0].points',
        rule: 'trajectory',
        message: {
          fr: 'Deux points tombent le 2027-01-01.',
          en: 'Two points stand on 2027-01-01.',
        },
        remedy,
      },
    },
  ])('$what', ({ target, problem }) => {
    expect(draftTargets([target]).problems).toMatchObject([problem]);
  });
});
