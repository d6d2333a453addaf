import type { Env } from '@pilotage/kit/service';
import type { Brand } from './built-page.ts';

/** Who answers for the site, and whom to write to. */
export interface Site {
  readonly brand?: Brand | undefined;
  /** An address to write to, `mailto:…` or `https://…`. */
  readonly contact?: string | undefined;
}

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** What stands above and below every page, from `SITE_NAME`, `SITE_LINE`, `SITE_FOOTER` and `SITE_CONTACT`. */
export function siteConfig(variable: Env): Site {
  const name = variable.optional('SITE_NAME');
  const line = variable.optional('SITE_LINE');
  const footer = variable.optional('SITE_FOOTER');
  if (name === undefined && (line ?? footer) !== undefined) {
    variable.problem('SITE_LINE and SITE_FOOTER stand below SITE_NAME, which is not set');
  }
  return {
    brand: name === undefined ? undefined : { name, line, footer },
    contact: contactIn(variable),
  };
}

function contactIn(variable: Env): string | undefined {
  const contact = variable.optional('SITE_CONTACT');
  if (contact === undefined) return undefined;
  if (MAIL.test(contact)) return `mailto:${contact}`;
  if (contact.startsWith('https://') && URL.canParse(contact)) return contact;
  variable.problem(
    `SITE_CONTACT must be an address of mail or one that begins with https://, got "${contact}"`,
  );
  return undefined;
}
