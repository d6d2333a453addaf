import { type ComponentType, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { numberText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView, useViewVariables } from '../../view.ts';
import { IMPACT, INDICATORS, RESOURCES } from '../ministry/indicators.ts';
import { NothingPage } from '../nothing-page.tsx';
import { ProductsAtRisk } from '../portfolio/products-at-risk.tsx';
import { DepartmentFigures } from './department-figures.tsx';
import { DepartmentFreshness } from './freshness.tsx';
import { SilentDepartments } from './silent-departments.tsx';
import { HousingTheme } from './theme/housing-theme.tsx';
import { MaritimeTheme } from './theme/maritime-theme.tsx';
import { TransportTheme } from './theme/transport-theme.tsx';
import { WaterTheme } from './theme/water-theme.tsx';

/** What each department alone knows, by its code; one that is not here has its figures only. */
const THEMES: Readonly<Record<string, ComponentType>> = {
  water: WaterTheme,
  maritime: MaritimeTheme,
  housing: HousingTheme,
  transport: TransportTheme,
};

const words = texts({
  fr: {
    lead: 'Ses chiffres, ce qu’elle est seule à savoir, et d’où cela vient.',
    leadAlone: 'Ses chiffres, et d’où cela vient.',
    all: 'Toutes les directions, côte à côte',
    products: (count: string, isOne: boolean) =>
      isOne
        ? `${count} produit dont elle est responsable`
        : `${count} produits dont elle est responsable`,
    noProducts: 'Elle n’a pas de produit connu à ce moment.',
    productsUnknown: 'Ses produits ne sont pas connus tant qu’elle ne répond pas.',
    impact: 'L’impact',
    resources: 'Les moyens, à côté',
  },
  en: {
    lead: 'Its figures, what it alone knows, and where that comes from.',
    leadAlone: 'Its figures, and where they come from.',
    all: 'All departments, side by side',
    products: (count: string, isOne: boolean) =>
      isOne
        ? `${count} product that it is accountable for`
        : `${count} products that it is accountable for`,
    noProducts: 'It has no product known at this moment.',
    productsUnknown: 'Its products are not known as long as it does not answer.',
    impact: 'Impact',
    resources: 'Resources, beside it',
  },
});

/** One department: its figures, what it alone knows, and how fresh what it publishes is. */
export function DepartmentPage() {
  const { code = '' } = useParams();
  const variables = useViewVariables();
  const answer = useAnswer(
    'Department',
    useMemo(() => ({ ...variables, code, indicators: INDICATORS }), [variables, code]),
  );
  if (answer.data?.problems.some((problem) => problem.code === 'NOT_FOUND')) return <NothingPage />;
  return (
    <Answered answer={answer} lines={30} tellsSilence={false}>
      {({ department }) => department && <Department key={code} department={department} />}
    </Answered>
  );
}

function Department({
  department,
}: {
  readonly department: NonNullable<DataOf<'Department'>['department']>;
}) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const { code, name, products, figures } = department;
  const Theme = THEMES[code];
  const coverages = [...(figures ?? []), ...(products ? [products] : [])].map(
    ({ coverage }) => coverage,
  );
  const isMissing = products === null || products.coverage.missing.length > 0;
  return (
    <div className="stack">
      <PageTitle title={name} lead={Theme ? text.lead : text.leadAlone}>
        <p>
          {isMissing ? (
            text.productsUnknown
          ) : products.totalCount === 0 ? (
            text.noProducts
          ) : (
            <Link to={`${linkTo('/portfolio', { department: code })}#products`}>
              {text.products(numberText(products.totalCount, lang), products.totalCount === 1)}
            </Link>
          )}
        </p>
        <p>
          <Link to={linkTo('/departments')}>{text.all}</Link>
        </p>
      </PageTitle>
      <SilentDepartments coverages={coverages} />
      <DepartmentFigures title={text.impact} department={department} codes={IMPACT} />
      {Theme && <Theme />}
      <DepartmentFigures title={text.resources} department={department} codes={RESOURCES} />
      <ProductsAtRisk department={code} />
      <DepartmentFreshness code={code} />
    </div>
  );
}
