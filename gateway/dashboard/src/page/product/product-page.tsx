import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { ProductLink } from '../../product/product-link.tsx';
import { operatorWords, phaseWords } from '../../product/product-words.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView, useViewVariables } from '../../view.ts';
import { lastMonth, monthAfter } from '../ministry/months.ts';
import { NothingPage } from '../nothing-page.tsx';
import { KeyResults } from './key-results.tsx';
import { LifeLine } from './life-line.tsx';
import style from './product.module.css';
import type { Product } from './product.ts';
import { ProductFigures } from './product-figures.tsx';
import { ProductPeople } from './product-people.tsx';
import { ProductSources } from './product-sources.tsx';
import { ProductUsers } from './product-users.tsx';

const words = texts({
  fr: {
    department: 'Direction',
    phase: 'Phase',
    operator: 'Opérateur',
    portfolio: 'Portefeuille',
    sponsors: 'Commanditaires',
    address: 'Adresse',
    team: 'Équipe',
    id: 'Identifiant',
    stopped: 'Raison de l’arrêt',
    from: 'Vient de',
    to: 'Continue sous',
    none: 'non publié',
    nobody: 'aucun',
    demonstration: 'Ce produit est inventé, pour la démonstration.',
    back: 'Tous les produits',
  },
  en: {
    department: 'Department',
    phase: 'Phase',
    operator: 'Operator',
    portfolio: 'Portfolio',
    sponsors: 'Sponsors',
    address: 'Address',
    team: 'Team',
    id: 'Id',
    stopped: 'Reason of the stop',
    from: 'Comes from',
    to: 'Goes on as',
    none: 'not published',
    nobody: 'none',
    demonstration: 'This product is made up, for the demonstration.',
    back: 'All products',
  },
});

const MONTHS_BACK = 24;

/** One product: its life, its objectives, its users, its team and its sources. */
export function ProductPage() {
  const { '*': id = '' } = useParams();
  return id === '' ? <NothingPage /> : <Found id={id} />;
}

function Found({ id }: { readonly id: string }) {
  const { asOf } = useView();
  const variables = useViewVariables();
  const today = asOf?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? new Date().toISOString().slice(0, 10);
  const answer = useAnswer(
    'ProductDetails',
    useMemo(
      () => ({ ...variables, id, from: monthAfter(lastMonth(), 1 - MONTHS_BACK) }),
      [variables, id],
    ),
  );
  return (
    <Answered answer={answer} lines={30}>
      {({ product }) => (product === null ? <NothingPage /> : <Shown {...{ product, today }} />)}
    </Answered>
  );
}

function Shown({ product, today }: { readonly product: Product; readonly today: string }) {
  const text = useText(words);
  const linkTo = useLinkTo();
  return (
    <div className="stack">
      <PageTitle title={product.name}>
        {product.demonstration && <p className="quiet">{text.demonstration}</p>}
        <p>
          <Link to={linkTo('/portfolio')}>{text.back}</Link>
        </p>
      </PageTitle>
      <Facts product={product} />
      <LifeLine product={product} today={today} />
      <ProductFigures product={product} />
      <KeyResults product={product} />
      <ProductUsers product={product} />
      <ProductPeople product={product} today={today} />
      <ProductSources product={product} />
    </div>
  );
}

function Facts({ product }: { readonly product: Product }) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const { department, phase, operator, sponsors, stopReason, movedFrom, movedTo, url } = product;
  const facts: readonly (readonly [name: string, value: React.ReactNode])[] = [
    [
      text.department,
      <Link key="department" to={linkTo(`/departments/${department.code}`)}>
        {department.name}
      </Link>,
    ],
    [text.phase, phase && phaseWords[lang][phase]],
    [text.operator, operator && operatorWords[lang][operator]],
    [text.portfolio, product.portfolio],
    [text.sponsors, sponsors && (sponsors.length === 0 ? text.nobody : sponsors.join(', '))],
    [text.team, product.team],
    [text.address, url && <a href={url}>{url}</a>],
    [text.id, product.id],
    ...(stopReason ? [[text.stopped, stopReason.label] as const] : []),
    ...(movedFrom ? [[text.from, moved(movedFrom.product)] as const] : []),
    ...(movedTo ? [[text.to, moved(movedTo.product)] as const] : []),
  ];
  return (
    <dl className={style['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? text.none}</dd>
        </div>
      ))}
    </dl>
  );

  function moved(id: string) {
    return <ProductLink key={id} id={id} name={id} />;
  }
}
