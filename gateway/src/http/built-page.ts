import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A header and a footer: only a site of the State may carry the State's. */
export interface Brand {
  readonly name: string;
  readonly line?: string | undefined;
  readonly footer?: string | undefined;
}

/** A department as pages name it. */
export interface NamedDepartment {
  readonly code: string;
  /** What its types and mutations begin with, such as `Water`. */
  readonly prefix: string;
  readonly name: { readonly fr: string; readonly en: string };
}

/** What a page is told when it is served. */
export interface PageSettings {
  /** Whether the facts shown are made up. */
  readonly demonstration: boolean;
  /** The month around which a demonstration is told, `YYYY-MM`; `null` for real facts. */
  readonly anchor: string | null;
  /** Whoever answers for the site, shown above and below every page; absent: nobody is named. */
  readonly brand?: Brand | undefined;
  /** Where to write about the site, `mailto:…` or `https://…`; absent: nowhere but to the stewards. */
  readonly contact?: string | undefined;
  /** Whether people can sign in at `/sign-in`. */
  readonly signIn: boolean;
  readonly departments: readonly NamedDepartment[];
}

/** Where the pages are built into, by their own package. */
export const BUILT = fileURLToPath(new URL('../../dashboard/dist/', import.meta.url));

/** A page as it was built. */
export function builtPage(name: string): string {
  return readFileSync(`${BUILT}${name}`, 'utf8');
}

/** A page that is told its settings. */
export function settingsIn(page: string, settings: PageSettings): string {
  const text = JSON.stringify(settings)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return page.replace('content="{}"', () => `content="${text}"`);
}
