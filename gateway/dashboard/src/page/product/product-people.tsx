import { BarChart, heightOfBars } from '../../chart/bar-chart.tsx';
import { Chart } from '../../chart/chart.tsx';
import { dayText } from '../../format/days.ts';
import { numberText } from '../../format/values.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import style from './product.module.css';
import type { Product } from './product.ts';

const words = texts({
  fr: {
    title: 'Son équipe',
    chart: 'Les postes de l’équipe, par rôle',
    says: (count: string, day: string) => `${count} postes depuis le ${day}.`,
    nothing: 'Aucune équipe n’a été publiée.',
    dissolved: (day: string) => `L’équipe est dissoute depuis le ${day}.`,
    role: 'Rôle',
    contract: 'Contrat',
    count: 'Postes',
  },
  en: {
    title: 'Its team',
    chart: 'The posts of the team, by role',
    says: (count: string, day: string) => `${count} posts since ${day}.`,
    nothing: 'No team was published.',
    dissolved: (day: string) => `The team has been dissolved since ${day}.`,
    role: 'Role',
    contract: 'Contract',
    count: 'Posts',
  },
});

/** The team as it stands on a day: posts by role, never persons. */
export function ProductPeople({
  product,
  today,
}: {
  readonly product: Product;
  readonly today: string;
}) {
  const text = useText(words);
  const { lang } = useView();
  const standing = [...(product.staffing?.nodes ?? [])]
    .filter(({ from }) => from <= today)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  const posts = standing?.posts ?? [];
  const roles = new Map<string, number>();
  for (const { role, count } of posts) roles.set(role.label, (roles.get(role.label) ?? 0) + count);
  const bars = [...roles].sort(([, a], [, b]) => b - a);
  const total = posts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      {standing === undefined ? (
        <p>{text.nothing}</p>
      ) : total === 0 ? (
        <p>{text.dissolved(dayText(standing.from, lang))}</p>
      ) : (
        <Chart
          title={text.chart}
          summary={text.says(numberText(total, lang), dayText(standing.from, lang))}
          name="team"
          height={heightOfBars(bars.length)}
          table={{
            columns: [
              { label: text.role },
              { label: text.contract },
              { label: text.count, isNumber: true },
            ],
            rows: posts.map(({ role, contract, count }) => [role.label, contract.label, count]),
          }}
        >
          {(width) => (
            <BarChart
              width={width}
              domain={[0, Math.max(1, ...bars.map(([, count]) => count))]}
              bars={bars.map(([name, value]) => ({
                name,
                value,
                told: numberText(value, lang),
              }))}
            />
          )}
        </Chart>
      )}
    </section>
  );
}
