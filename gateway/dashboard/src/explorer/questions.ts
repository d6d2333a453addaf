import type { Lang } from '../view.ts';

/** A saved question. */
export interface Example {
  readonly slug: string;
  readonly question: Readonly<Record<Lang, string>>;
  readonly query: string;
}

/** The saved questions, about months of the facts that are shown. */
export const examples = JSON.parse(
  document.getElementById('examples')?.textContent ?? '[]',
) as readonly Example[];

/** The text of a saved question, with what it asks in words above. */
export function textOf({ question, query }: Example, lang: Lang): string {
  return `# ${question[lang]}\n${query}\n`;
}
