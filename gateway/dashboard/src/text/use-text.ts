import { type Lang, useView } from '../view.ts';
import { withFrenchSpaces } from './french-spaces.ts';

/** The same words in each language of the page. */
export type Texts<Words> = Readonly<Record<Lang, Words>>;

/** Words in both languages: what the French has, the English has, too; French signs keep to the word before them. */
export function texts<Words>(both: {
  readonly fr: Words;
  readonly en: NoInfer<Words>;
}): Texts<Words> {
  return { fr: withFrenchSpaces(both.fr), en: both.en };
}

/** The words in the language of the page. */
export function useText<Words>(both: Texts<Words>): Words {
  return both[useView().lang];
}
