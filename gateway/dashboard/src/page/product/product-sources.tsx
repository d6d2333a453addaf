import { momentText } from '../../format/days.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import style from './product.module.css';
import type { Product } from './product.ts';

const words = texts({
  fr: {
    title: 'Ses sources, et leur fraîcheur',
    published: (moment: string) => `La direction a publié pour la dernière fois le ${moment}.`,
    never: 'La direction n’a encore rien publié.',
    silent: 'La direction ne répond pas : on ne sait pas d’où cela vient, ni de quand.',
    nothing: 'La direction n’utilise aucune autre source que ses propres publications.',
    source: 'Source',
    service: 'Ce produit y est connu comme',
    asked: 'Dernière réponse enregistrée',
    state: 'État',
    neverAsked: 'jamais',
    due: 'à interroger',
    fresh: 'à jour',
    unknown: 'non rattaché',
  },
  en: {
    title: 'Its sources, and how fresh they are',
    published: (moment: string) => `The department last published on ${moment}.`,
    never: 'The department has not published anything yet.',
    silent: 'The department does not answer: nobody knows where this comes from, nor since when.',
    nothing: 'The department uses no source but its own publications.',
    source: 'Source',
    service: 'There, this product is known as',
    asked: 'Last answer recorded',
    state: 'State',
    neverAsked: 'never',
    due: 'due',
    fresh: 'up to date',
    unknown: 'not linked',
  },
});

/** Where what is known of a product comes from, and since when. */
export function ProductSources({ product }: { readonly product: Product }) {
  const text = useText(words);
  const { lang } = useView();
  const { publishedAt, sources } = product.department;
  const identities = product.sourceIdentities?.nodes ?? [];
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <p>{published()}</p>
      {sources?.length === 0 && <p>{text.nothing}</p>}
      {sources && sources.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard.
        <section className="wide" tabIndex={0} aria-label={text.title}>
          <table className="folds">
            <thead>
              <tr>
                <th scope="col">{text.source}</th>
                <th scope="col">{text.service}</th>
                <th scope="col">{text.asked}</th>
                <th scope="col">{text.state}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map(({ code, label, askedAt, isDue }) => {
                const known = identities.filter(({ source }) => source === code);
                return (
                  <tr key={code}>
                    <th scope="row">{label}</th>
                    <td data-label={text.service}>
                      {known.length === 0
                        ? text.unknown
                        : known
                            .map(({ title, identifier }) => `${title} (${identifier})`)
                            .join(', ')}
                    </td>
                    <td data-label={text.asked}>
                      {askedAt === null ? text.neverAsked : momentText(askedAt, lang)}
                    </td>
                    <td data-label={text.state}>{isDue ? text.due : text.fresh}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );

  /** A department that does not answer tells no sources; one that uses none tells an empty list. */
  function published(): string {
    if (sources === null) return text.silent;
    return publishedAt === null ? text.never : text.published(momentText(publishedAt, lang));
  }
}
