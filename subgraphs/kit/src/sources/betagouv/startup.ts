import { LAUNCH, type StartupRecord } from './startup-record.ts';

/** A product of beta.gouv.fr, as far as it is read. */
export interface Startup {
  /** Kept as it is written, in Unicode's composed form (NFC). */
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
  readonly phases: readonly { readonly name: string; readonly start: string }[];
  /** The first day on which first features were in users' hands; `null` when no such event is told. */
  readonly launchedOn: string | null;
  readonly sponsors: readonly string[];
  readonly formerSlugs: readonly string[];
  readonly incubators: readonly string[];
}

/** The product that a record tells of. */
export function startupOf({ id, attributes, relationships }: StartupRecord): Startup {
  const slug = id.normalize('NFC');
  const launches = (attributes.events ?? []).flatMap(({ name, date }) =>
    name === LAUNCH && date ? [date] : [],
  );
  const incubators = [
    relationships?.incubator?.data?.id,
    ...(relationships?.incubators?.data ?? []).map((one) => one.id),
  ];
  return {
    slug,
    name: attributes.name.trim(),
    url: attributes.link ? unescaped(attributes.link) : null,
    phases: attributes.phases.map(({ name, start }) => ({ name, start })),
    launchedOn: launches.sort()[0] ?? null,
    sponsors: [...new Set(attributes.sponsors)],
    formerSlugs: (attributes.redirect_from ?? []).map(slugOfAddress).filter((old) => old !== slug),
    incubators: [...new Set(incubators.flatMap((incubator) => incubator ?? []))],
  };
}

/** The source's pages move as addresses: `/startups/old.html` was the product `old`. */
function slugOfAddress(address: string): string {
  const path = address.normalize('NFC').replace(/\.html$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The source's template escapes some addresses as HTML. */
function unescaped(link: string): string {
  return link.trim().replaceAll('&#x2F;', '/').replaceAll('&amp;', '&');
}
