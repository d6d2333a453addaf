/** A page as it is opened on the demonstration, and the name of its picture. */
export interface PicturedPage {
  readonly name: string;
  readonly path: string;
}

/** Every page that has a picture. */
export const PICTURED: readonly PicturedPage[] = [
  { name: 'ministry', path: '/' },
  { name: 'indicator', path: '/indicators/USER_SATISFACTION' },
  { name: 'departments', path: '/departments' },
  { name: 'department', path: '/departments/water' },
  { name: 'portfolio', path: '/portfolio' },
  { name: 'product', path: '/products/maritime:honore' },
  { name: 'explain', path: '/explain' },
  { name: 'desk', path: '/desk' },
  { name: 'accessibility', path: '/accessibility' },
];

/** The addresses of every page, those with nothing to show included. */
export const PAGES: readonly string[] = [
  ...PICTURED.map(({ path }) => path),
  '/departments/maritime',
  '/departments/housing',
  '/departments/transport',
  '/indicators/NOTHING',
  '/portfolio?department=water&phase=OPERATED&order=NAME_DESC',
  '/products/water:nothing',
  '/explain?citation=nothing',
];
