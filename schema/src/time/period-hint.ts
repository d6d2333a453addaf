import { parseDay } from './day.ts';

/** What is most likely wrong with a text that is not a period; `null` when that cannot be told. */
export function periodHint(text: string): string | null {
  const quarter = /^(\d{4})[- ]?[tq]([1-4])$/i.exec(text);
  if (quarter) return `Did you mean ${quarter[1]}-Q${quarter[2]}?`;
  const week = /^(\d{4})-W53$/.exec(text);
  if (week) return `${week[1]} has 52 ISO weeks.`;
  return text.includes('/') ? rangeHint(text) : null;
}

function rangeHint(text: string): string | null {
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) return 'A range has one start and one end.';
  const noDay = [from, to].find((day) => parseDay(day) === null);
  if (noDay !== undefined) return `"${noDay}" is no day of the calendar, written YYYY-MM-DD.`;
  return from === to
    ? 'The end is the first day after the period, so that this one is empty.'
    : 'It ends before it begins.';
}
