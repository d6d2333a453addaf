import { describe, expect, it } from 'vitest';
import { exportFormatOf } from './format.ts';

describe('The format of an answer', () => {
  it.each([
    [undefined, null],
    ['*/*', null],
    ['application/json', null],
    ['application/graphql-response+json', null],
    ['text/csv', 'csv'],
    ['text/csv; charset=utf-8', 'csv'],
    ['text/*', 'csv'],
    ['application/x-ndjson', 'ndjson'],
    ['TEXT/CSV', 'csv'],
    ['text/csv, application/json;q=0.9', 'csv'],
    ['text/csv;q=0.5, application/json', null],
    ['application/x-ndjson;q=0.7, text/csv;q=0.8', 'csv'],
    ['text/csv;q=0', null],
    ['text/html,application/xhtml+xml,*/*;q=0.8', null],
    ['application/pdf', null],
    ['', null],
  ])('of "%s" is %s', (accept, format) => {
    expect(exportFormatOf(accept)).toBe(format);
  });
});
