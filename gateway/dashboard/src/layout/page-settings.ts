import type { Lang } from '../view.ts';

/** What the gateway tells the page when it is served. */
export interface PageSettings {
  /** Whether the facts shown are made up. */
  readonly demonstration: boolean;
  /** The month around which a demonstration is told, `2026-11`. */
  readonly anchor: string | null;
  /** The name of whoever answers for the site, with a line below it; absent: none is shown. */
  readonly brand?: { readonly name: string; readonly line?: string; readonly footer?: string };
  /** Where to write about the site, `mailto:…` or `https://…`; absent: nowhere but to the stewards. */
  readonly contact?: string;
  /** Whether people can sign in. */
  readonly signIn: boolean;
  readonly departments: readonly NamedDepartment[];
}

/** A department that there is, whether it answers or not. */
export interface NamedDepartment {
  readonly code: string;
  /** What its types and mutations begin with, such as `Water`. */
  readonly prefix: string;
  readonly name: Readonly<Record<Lang, string>>;
}

const NONE: PageSettings = { demonstration: false, anchor: null, signIn: false, departments: [] };

/** Read once: they do not change while the page is open. */
export const pageSettings: PageSettings = {
  ...NONE,
  ...JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=pilotage]')?.content ?? '{}'),
};
