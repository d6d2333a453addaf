import type { SourceCode } from './connectors.ts';

/** What a connector states of the service that it was fed from. */
export interface IdentityInput {
  readonly source: SourceCode;
  readonly identifier: string;
  readonly title: string;
}

/** The longest title that a publication takes. */
const LONGEST_TITLE = 300;

/** Which service of a source facts came from: its title on one line, as much of it as can be published. */
export function identityOf(source: SourceCode, identifier: string, title: string): IdentityInput {
  const shown = title.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').replaceAll(/\S+@\S+/g, '…');
  const line = shown.replaceAll(/\s+/g, ' ').trim();
  return { source, identifier, title: line.slice(0, LONGEST_TITLE).trim() || identifier };
}
