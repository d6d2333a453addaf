import { Link, useSearchParams } from 'react-router';
import { StatusBadge } from '../../figure/status-badge.tsx';
import { toldReasons } from '../../figure/worth.tsx';
import { NO_VALUE, numberText, valueText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import { Answered } from '../../layout/answered.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useParameter, useView } from '../../view.ts';
import { type Cited, momentOf } from './citation.ts';
import style from './explain.module.css';
import { Pager } from './pager.tsx';
import { useFigureParts } from './use-figure-parts.ts';

const words = texts({
  fr: {
    departments: 'Ses parties : les directions',
    products: (name: string) => `Ses parties : les produits (${name})`,
    lead: 'Ouvrez une direction pour ses produits, un produit pour ce qui en a été déclaré.',
    cut: 'Les parties montrées sont celles du chiffre entier : la citation est celle d’une ligne ou d’un filtre.',
    none: 'Ce chiffre n’a pas de parties.',
    part: 'Partie',
    value: 'Valeur',
    sample: 'Échantillon',
    status: 'Ce qu’elle vaut',
    back: 'Revenir aux directions',
  },
  en: {
    departments: 'Its parts: the departments',
    products: (name: string) => `Its parts: the products (${name})`,
    lead: 'Open a department for its products, a product for what was stated of it.',
    cut: 'The parts shown are those of the whole figure: the citation is of a row or of a filter.',
    none: 'This figure has no parts.',
    part: 'Part',
    value: 'Value',
    sample: 'Sample',
    status: 'What it is worth',
    back: 'Back to the departments',
  },
});

/** The parts of a figure: departments, then the products of one of them. */
export function FigureParts({ cited }: { readonly cited: Cited }) {
  const text = useText(words);
  const [chosen, setChosen] = useParameter('department');
  const [after] = useParameter('after');
  const scope = cited.scope === 'ministry' && chosen !== '' ? chosen : cited.scope;
  const today = new Date().toISOString().slice(0, 10);
  const { isMinistry, ministry, department } = useFigureParts(cited, {
    scope,
    asOf: momentOf(cited, today),
    after,
  });
  return (
    <section className={style['section']}>
      {isMinistry ? (
        <>
          <h2>{text.departments}</h2>
          <Answered answer={ministry} lines={8}>
            {({ ministry: { figure } }) => figure && <Parts figure={figure} opens="department" />}
          </Answered>
        </>
      ) : (
        <Answered answer={department} lines={16}>
          {(data) => (
            <>
              <h2>{text.products(data.department?.name ?? scope)}</h2>
              {cited.scope === 'ministry' && (
                <p>
                  <button type="button" className="plain" onClick={() => setChosen('')}>
                    {text.back}
                  </button>
                </p>
              )}
              {data.department?.figure && <Parts figure={data.department.figure} opens="part" />}
            </>
          )}
        </Answered>
      )}
      {cited.isCut && <p className="quiet">{text.cut}</p>}
    </section>
  );
}

type Figure = NonNullable<DataOf<'MinistryParts'>['ministry']['figure']>;

function Parts({
  figure: { parts, unit },
  opens,
}: {
  readonly figure: Figure;
  readonly opens: 'department' | 'part';
}) {
  const text = useText(words);
  const { lang } = useView();
  const [search] = useSearchParams();
  if (!parts || parts.nodes.length === 0) return <p>{text.none}</p>;
  const to = (id: string) => {
    const next = new URLSearchParams(search);
    next.set(opens, id);
    next.delete('statements');
    if (opens === 'department') {
      next.delete('after');
      next.delete('part');
    }
    return { search: next.toString(), hash: opens === 'part' ? '#statements' : '' };
  };
  return (
    <>
      <p className="quiet">{text.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard. */}
      <section className="wide" tabIndex={0} aria-label={text.part}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.part}</th>
              <th scope="col" className="number">
                {text.value}
              </th>
              <th scope="col" className="number">
                {text.sample}
              </th>
              <th scope="col">{text.status}</th>
            </tr>
          </thead>
          <tbody>
            {parts.nodes.map(({ id, name, value, sampleSize, status, reasons }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={to(id)}>{name}</Link>
                </th>
                <td className="number">{valueText(value, unit, lang)}</td>
                <td className="number">
                  {sampleSize === null ? NO_VALUE : numberText(sampleSize, lang)}
                </td>
                <td>
                  <StatusBadge status={status} />
                  {toldReasons(reasons).map(({ code, label }) => (
                    <p key={code} className="quiet">
                      {label}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager name="after" page={parts.pageInfo} shown={parts.nodes.length} all={parts.totalCount} />
    </>
  );
}
