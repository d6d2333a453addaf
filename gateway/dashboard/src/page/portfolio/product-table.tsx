import { useMemo, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { NO_VALUE, numberText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { ProductLink } from '../../product/product-link.tsx';
import { operatorWords, phaseWords } from '../../product/product-words.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView } from '../../view.ts';
import style from './portfolio.module.css';
import { FILTERS, ProductFilter } from './product-filter.tsx';
import { useGoTo } from './use-go-to.ts';

const words = texts({
  fr: {
    title: 'Les produits',
    only: 'Ces choix ne changent que la liste ; ce qui la précède est du ministère entier.',
    count: (count: string) => `${count} produits`,
    one: 'Un produit',
    none: 'Aucun produit ne répond à ces choix. Effacez un filtre, ou cherchez un autre mot.',
    empty:
      'Aucun produit n’a encore été publié. Une direction publie les siens depuis la page « Publier ».',
    name: 'Produit',
    phase: 'Phase',
    operator: 'Opérateur',
    department: 'Direction',
    pages: 'Pages de la liste',
    next: 'Page suivante',
    previous: 'Page précédente',
    first: 'Première page',
  },
  en: {
    title: 'The products',
    only: 'These choices change the list alone; what is above is of the whole ministry.',
    count: (count: string) => `${count} products`,
    one: 'One product',
    none: 'No product answers these choices. Clear a filter, or look for another word.',
    empty:
      'No product has been published yet. A department publishes its own from the page “Publish”.',
    name: 'Product',
    phase: 'Phase',
    operator: 'Operator',
    department: 'Department',
    pages: 'Pages of the list',
    next: 'Next page',
    previous: 'Previous page',
    first: 'First page',
  },
});

const PAGE = 20;

/** The ministry's products, as they are filtered, ordered and paged by the address. */
export function ProductTable() {
  const text = useText(words);
  const { lang, asOf } = useView();
  const [search] = useSearchParams();
  const isFiltered = FILTERS.some((name) => name !== 'order' && search.has(name));
  const answer = useAnswer(
    'Products',
    useMemo(() => variablesOf(search, asOf), [search, asOf]),
  );
  const section = useRef<HTMLElement>(null);
  useGoTo(section, '#products');
  return (
    <section className={style['section']} id="products" ref={section} tabIndex={-1}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.only}</p>
      <ProductFilter />
      {answer.isError && <Pages end={null} />}
      <Answered answer={answer} lines={24}>
        {({ products: { totalCount, nodes, pageInfo } }) => (
          <>
            <p role="status">
              {totalCount === 0
                ? isFiltered
                  ? text.none
                  : text.empty
                : totalCount === 1
                  ? text.one
                  : text.count(numberText(totalCount, lang))}
            </p>
            {nodes.length > 0 && <Rows nodes={nodes} />}
            <Pages end={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Rows({ nodes }: { readonly nodes: DataOf<'Products'>['products']['nodes'] }) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard.
    <section className="wide" tabIndex={0} aria-label={text.title}>
      <table className="folds">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.phase}</th>
            <th scope="col">{text.operator}</th>
            <th scope="col">{text.department}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, name, phase, operator, department }) => (
            <tr key={id}>
              <th scope="row">
                <ProductLink id={id} name={name} />
              </th>
              <td data-label={text.phase}>{phase === null ? NO_VALUE : phaseWords[lang][phase]}</td>
              <td data-label={text.operator}>
                {operator === null ? NO_VALUE : operatorWords[lang][operator]}
              </td>
              <td data-label={text.department} className="whole">
                <Link to={linkTo(`/departments/${department.code}`)}>{department.name}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** From page to page: the pages gone through are kept beside the address, so that one can go back. */
function Pages({ end }: { readonly end: string | null }) {
  const text = useText(words);
  const [search] = useSearchParams();
  const { state } = useLocation();
  const after = search.get('after') ?? '';
  const trail: readonly string[] = Array.isArray(state?.trail) ? state.trail : [];
  const to = (cursor: string) => {
    const next = new URLSearchParams(search);
    if (cursor === '') next.delete('after');
    else next.set('after', cursor);
    return { search: next.toString(), hash: '#products' };
  };
  if (after === '' && end === null) return null;
  return (
    <nav aria-label={text.pages} className={style['row']}>
      {after !== '' && <Link to={to('')}>{text.first}</Link>}
      {trail.length > 0 && (
        <Link to={to(trail.at(-1) ?? '')} state={{ trail: trail.slice(0, -1) }}>
          {text.previous}
        </Link>
      )}
      {end !== null && (
        <Link to={to(end)} state={{ trail: [...trail, after] }}>
          {text.next}
        </Link>
      )}
    </nav>
  );
}

function variablesOf(search: URLSearchParams, asOf: string | undefined) {
  const list = (name: string) => {
    const value = search.get(name);
    return value ? { [name]: [value] } : {};
  };
  const [text, after] = [search.get('text'), search.get('after')];
  return {
    first: PAGE,
    orderBy: search.get('order') === 'NAME_DESC' ? ('NAME_DESC' as const) : ('NAME_ASC' as const),
    filter: {
      ...list('department'),
      ...list('phase'),
      ...list('operator'),
      ...(text ? { text } : {}),
    },
    ...(after ? { after } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
