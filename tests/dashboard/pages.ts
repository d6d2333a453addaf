/** The addresses of every page, as somebody opens them on the demonstration. */
export const PAGES: readonly string[] = [
  '/',
  '/indicators/USER_SATISFACTION',
  '/indicators/NOTHING',
];
