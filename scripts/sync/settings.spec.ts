import type { SourceCode } from '@pilotage/kit/sources';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';
import { EXAMPLE } from './settings-example.ts';

const USED: Readonly<Record<string, readonly SourceCode[]>> = {
  water: ['betagouv', 'jdma'],
  maritime: ['betagouv', 'jdma', 'demarche-numerique'],
  housing: ['betagouv', 'jdma', 'matomo'],
};

const jdma = { url: 'https://avis.exemple.fr', products: { 4012: 'aides' } };
const site = (more: object = {}) => ({ product: 'aides', ...more });
const matomo = (sites: object) => ({ url: 'https://matomo.exemple.fr', sites });

const problemsOf = (file: unknown) =>
  readSettings(JSON.stringify(file), USED).problems.map(
    ({ field, message, remedy }) => `${field}: ${message} ${remedy}`,
  );

describe('The settings of sources', () => {
  it('are read as the help shows them', () => {
    const { value, problems } = readSettings(EXAMPLE, USED);
    expect(problems).toEqual([]);
    expect(value?.departments['housing']?.jdma?.products).toEqual({
      4012: 'some-slug',
      4013: 'some-slug',
      4014: 'another-slug',
    });
    expect(value?.all.betagouv?.startups).toContain('startups.json');
  });

  it('may name nothing at all', () => {
    expect(readSettings('{}', USED).value).toEqual({ all: {}, departments: {} });
  });

  it.each([
    ['a department that is none', { watr: {} }, /There is no "watr" here\. Did you mean "water"/],
    [
      'a source that is none',
      { water: { jmda: jdma } },
      /water: There is no "jmda" here\. Did you mean "jdma"/,
    ],
    [
      'a source that the department does not use',
      { water: { matomo: matomo({ 7: site() }) } },
      /water: There is no "matomo" here\. Known: jdma/,
    ],
    [
      'a secret',
      { water: { jdma: { ...jdma, key: 'secret' } } },
      /water\.jdma: "key" does not belong here\. Secrets come from the environment/,
    ],
    [
      'no address',
      { water: { jdma: { products: { 1: 'a' } } } },
      /water\.jdma\.url: This is missing/,
    ],
    [
      'an address of another kind',
      { water: { jdma: { ...jdma, url: 'ftp://x' } } },
      /water\.jdma\.url: This is not an address.*https/,
    ],
    [
      'a token in an address',
      { water: { jdma: { ...jdma, url: 'https://x.fr/?token=1' } } },
      /water\.jdma\.url: This is not an address/,
    ],
    [
      'an id in the place of a slug',
      { water: { jdma: { ...jdma, products: { 4012: 'water:x' } } } },
      /water\.jdma\.products\.4012: This is not the slug.*behind the colon/,
    ],
    [
      'a name in the place of a number',
      { water: { jdma: { ...jdma, products: { aides: 'aides' } } } },
      /water\.jdma\.products\.aides: "aides" is no number/,
    ],
    [
      'no product',
      { water: { jdma: { ...jdma, products: {} } } },
      /water\.jdma\.products: Nothing is named here/,
    ],
    [
      'two sites of one product',
      { housing: { matomo: matomo({ 7: site(), 8: site() }) } },
      /housing\.matomo\.sites\.8\.product: aides has another site.*cannot be added up/,
    ],
    [
      'a population from a day',
      {
        housing: {
          matomo: matomo({ 7: site({ population: [{ from: '2026-01-01', population: 1 }] }) }),
        },
      },
      /population\[0\]\.from: This is not a month/,
    ],
    [
      'a population of nobody',
      {
        housing: {
          matomo: matomo({ 7: site({ population: [{ from: '2026-01', population: 0 }] }) }),
        },
      },
      /population\[0\]\.population: This is not a number of users.*above 0/,
    ],
  ])('with %s are refused, with the place and the remedy', (_what, file, told) => {
    expect(problemsOf(file)).toEqual([expect.stringMatching(told)]);
  });

  it('tell all their problems at once, and never a secret', () => {
    const url = 'https://exemple.fr/?token=the-secret';
    const file = { water: { jdma: { url, token: 'the-secret' } }, hosing: {} };
    const { problems } = readSettings(JSON.stringify(file), USED);
    expect(problems).toHaveLength(4);
    expect(JSON.stringify(problems)).not.toContain('the-secret');
  });

  it('cut short are refused', () => {
    expect(readSettings('{"water":', USED).problems[0]?.message).toBe(
      'The file is not whole JSON.',
    );
  });
});
