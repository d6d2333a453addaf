export * from './cursor.ts';
export * from './page.ts';
export * from './page-error.ts';
