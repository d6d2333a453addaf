import { describe, expect, it } from 'vitest';
import { dateText, isDateFormat } from './serial-date.ts';

describe('A day that a spreadsheet stores as a number', () => {
  it.each([
    { serial: 1, calendar: 1900, text: '1900-01-01' },
    { serial: 59, calendar: 1900, text: '1900-02-28' },
    { serial: 61, calendar: 1900, text: '1900-03-01' },
    { serial: 45_351, calendar: 1900, text: '2024-02-29' },
    { serial: 45_351.5, calendar: 1900, text: '2024-02-29T12:00:00' },
    { serial: 45_351.999_999_9, calendar: 1900, text: '2024-03-01' },
    { serial: 0.25, calendar: 1900, text: '06:00:00' },
    { serial: 2_958_465, calendar: 1900, text: '9999-12-31' },
    { serial: 2_958_466, calendar: 1900, text: null },
    { serial: -1, calendar: 1900, text: null },
    { serial: Number.NaN, calendar: 1900, text: null },
    { serial: 43_889, calendar: 1904, text: '2024-02-29' },
  ] as const)('is $text for $serial counted from $calendar', ({ serial, calendar, text }) => {
    expect(dateText(serial, calendar)).toBe(text);
  });
});

describe('A number format', () => {
  it.each([
    { id: 14, code: undefined, isDate: true },
    { id: 13, code: undefined, isDate: false },
    { id: 0, code: undefined, isDate: false },
    { id: 164, code: 'yyyy-mm-dd', isDate: true },
    { id: 164, code: '[$-40C]mmmm yyyy;@', isDate: true },
    { id: 164, code: '[h]:mm', isDate: true },
    { id: 164, code: 'General', isDate: false },
    { id: 164, code: '#,##0.00 "dh"', isDate: false },
    { id: 164, code: '#,##0\\ \\d', isDate: false },
    { id: 164, code: '[Red]0.0;[Blue]0.0', isDate: false },
    { id: 164, code: '0.00E+00', isDate: false },
  ])('$id $code shows a day or a time: $isDate', ({ id, code, isDate }) => {
    expect(isDateFormat(id, code)).toBe(isDate);
  });
});
