import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { Notice } from '../../layout/notice.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { dayOf, lastMonthOf, monthAfter } from '../../period/months.ts';
import { ProductLink } from '../../product/product-link.tsx';
import { operatorWords, phaseWords } from '../../product/product-words.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView, useViewVariables } from '../../view.ts';
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
    team: 'Nom de l’équipe',
    id: 'Identifiant',
    stopped: 'Raison de l’arrêt',
    from: 'Vient de',
    to: 'Continue sous',
    none: 'non publié',
    notKnown: 'inconnu pour l’instant',
    nobody: 'aucun',
    demonstration: 'Ce produit est inventé, pour la démonstration.',
    back: 'Tous les produits',
    silent: (name: string) => `${name} ne répond pas`,
    unknown:
      'Ce qui est montré ici est ce dont la plateforme se souvient. Sa vie, ses objectifs, ses usagers et son équipe ne sont pas connus tant qu’elle ne répond pas ; la page se complète d’elle-même.',
  },
  en: {
    department: 'Department',
    phase: 'Phase',
    operator: 'Operator',
    portfolio: 'Portfolio',
    sponsors: 'Sponsors',
    address: 'Address',
    team: 'Name of the team',
    id: 'Id',
    stopped: 'Reason of the stop',
    from: 'Comes from',
    to: 'Goes on as',
    none: 'not published',
    notKnown: 'not known for now',
    nobody: 'none',
    demonstration: 'This product is made up, for the demonstration.',
    back: 'All products',
    silent: (name: string) => `${name} does not answer`,
    unknown:
      'What is shown here is what the platform remembers. Its life, objectives, users and team are not known as long as it does not answer; the page completes itself.',
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
  const answer = useAnswer(
    'ProductDetails',
    useMemo(
      () => ({ ...variables, id, from: monthAfter(lastMonthOf(asOf), 1 - MONTHS_BACK) }),
      [variables, id, asOf],
    ),
  );
  const isKnown = answer.data?.data.product !== null;
  const isSilent = (answer.data?.silence.length ?? 0) > 0;
  // Nobody knows whether there is a product while its department is silent and has never told of it.
  if (!isKnown && !isSilent) return <NothingPage />;
  return (
    <Answered answer={answer} lines={30} tellsSilence={!isKnown}>
      {({ product }) =>
        product ? <Shown product={product} today={dayOf(asOf)} /> : <PageTitle title={id} />
      }
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
      {isSilent(product) ? (
        <>
          <Notice kind="warn" title={text.silent(product.department.name)}>
            <p>{text.unknown}</p>
          </Notice>
          <Facts product={product} />
        </>
      ) : (
        <>
          <Facts product={product} />
          <LifeLine product={product} today={today} />
          <ProductFigures product={product} />
          <KeyResults product={product} />
          <ProductUsers product={product} />
          <ProductPeople product={product} today={today} />
          <ProductSources product={product} />
        </>
      )}
    </div>
  );
}

/** A department that answers has a list of phases, be it empty. */
function isSilent({ phases }: Product): boolean {
  return phases === null;
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
          <dd>{value ?? (isSilent(product) ? text.notKnown : text.none)}</dd>
        </div>
      ))}
    </dl>
  );

  function moved(id: string) {
    return <ProductLink key={id} id={id} name={id} />;
  }
}
