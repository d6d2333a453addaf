/** Numbers of the built-in formats that show a day or a time. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Whether cells of a number format hold days or times: spreadsheets store both as numbers. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => id >= first && id <= last);
  if (/^general$/i.test(code)) return false;
  const shown = code.replaceAll(/"[^"]*"|\\.|[_*]./g, '').split(';', 1)[0] ?? '';
  return /[dmyhs]/i.test(shown.replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, ''));
}

const DAY_MS = 86_400_000;
/** Day 0 of the calendars that a workbook counts in; that of 1900 holds a 29 February that never was, its day 60. */
const DAY_0 = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last day that spreadsheets know. */
const LAST_DAY = 2_958_465;

/**
 * A day as YYYY-MM-DD, followed by its time such as T14:30:00 where it is not midnight; a time alone before the first
 * day; `null` where the number is no day that spreadsheets know.
 */
export function dateText(serial: number, calendar: 1900 | 1904): string | null {
  if (!(serial >= 0) || serial >= LAST_DAY + 1) return null;
  const days = calendar === 1900 && serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  const seconds = Math.round((days * DAY_MS) / 1000);
  const text = new Date(DAY_0[calendar] + seconds * 1000).toISOString();
  if (serial < 1) return text.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length);
  return text.slice(0, seconds % 86_400 === 0 ? 'YYYY-MM-DD'.length : 'YYYY-MM-DDTHH:MM:SS'.length);
}
