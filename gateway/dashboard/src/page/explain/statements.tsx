import { useMemo } from 'react';
import { dayText, momentText } from '../../format/days.ts';
import type { DataOf } from '../../graph/ask.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { ProductLink } from '../../product/product-link.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useParameter, useView } from '../../view.ts';
import style from './explain.module.css';
import { Pager } from './pager.tsx';

const words = texts({
  fr: {
    title: 'Ce qui en a été déclaré',
    of: 'Produit : ',
    none: 'Rien n’en a été déclaré.',
    what: 'Quoi',
    stated: 'Déclaré',
    known: 'Connu depuis',
    publication: 'Publication',
    recorded: (moment: string, version: string) => `enregistrée le ${moment}, version ${version}`,
    source: 'Source',
    itself: 'la direction elle-même',
    empty: 'qu’il n’y a rien, ou masqué (secret statistique)',
  },
  en: {
    title: 'What was stated of it',
    of: 'Product: ',
    none: 'Nothing was stated of it.',
    what: 'What',
    stated: 'Stated',
    known: 'Known since',
    publication: 'Publication',
    recorded: (moment: string, version: string) => `recorded on ${moment}, version ${version}`,
    source: 'Source',
    itself: 'the department itself',
    empty: 'that there is nothing, or withheld (few persons)',
  },
});

/** Everything that was stated of a product, and the publication that each came with. */
export function Statements({ id }: { readonly id: string }) {
  const text = useText(words);
  const [after] = useParameter('statements');
  const answer = useAnswer(
    'ProductStatements',
    useMemo(() => ({ id, first: 20, ...(after === '' ? {} : { after }) }), [id, after]),
  );
  return (
    <section className={style['section']} id="statements">
      <h2>{text.title}</h2>
      <Answered answer={answer} lines={16}>
        {({ product }) =>
          product && (
            <>
              <p>
                {text.of}
                <ProductLink id={product.id} name={product.name} />
              </p>
              {product.statements === null || product.statements.nodes.length === 0 ? (
                <p>{text.none}</p>
              ) : (
                <>
                  <Rows statements={product.statements} />
                  <Pager
                    name="statements"
                    page={product.statements.pageInfo}
                    shown={product.statements.nodes.length}
                    all={product.statements.totalCount}
                  />
                </>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}

type Page = NonNullable<NonNullable<DataOf<'ProductStatements'>['product']>['statements']>;

function Rows({ statements }: { readonly statements: Page }) {
  const text = useText(words);
  const { lang } = useView();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard.
    <section className="wide" tabIndex={0} aria-label={text.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.stated}</th>
            <th scope="col">{text.known}</th>
            <th scope="col">{text.publication}</th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        <tbody>
          {statements.nodes.map((one) => (
            <tr key={`${one.publication} ${one.kind} ${one.part}`}>
              <th scope="row">
                {one.kind}
                {one.part !== null && <span className="quiet"> {one.part}</span>}
              </th>
              <td className={style['stated']}>
                {one.stated === null ? text.empty : <code>{one.stated}</code>}
              </td>
              <td>{dayText(one.knownAt.slice(0, 10), lang)}</td>
              <td className={style['stated']}>
                <code>{one.publication}</code>
                <br />
                <span className="quiet">
                  {text.recorded(momentText(one.recordedAt, lang), String(one.version))}
                </span>
              </td>
              <td>{one.source ?? text.itself}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
