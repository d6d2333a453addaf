import { BarChart, heightOfBars } from '../../../chart/bar-chart.tsx';
import { Chart } from '../../../chart/chart.tsx';
import { domainOf } from '../../../chart/domain.ts';
import { Legend } from '../../../chart/legend.tsx';
import { StackedColumns } from '../../../chart/stacked-columns.tsx';
import { numberText, valueText } from '../../../format/values.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useView } from '../../../view.ts';
import style from '../departments.module.css';
import type { Campaign } from './maritime-theme.tsx';

const HEIGHT = 220;
const FILLS = ['var(--accent)', 'var(--band)', 'var(--line-strong)'] as const;

const words = texts({
  fr: {
    files: 'Dossiers reçus, par campagne',
    filesSay: (received: string, complete: string, name: string) =>
      `${name} : ${received} dossiers reçus, dont ${complete} complets.`,
    complete: 'Complets',
    incomplete: 'Incomplets',
    unknown: 'Complets ou non, on ne sait pas',
    days: 'Délai médian de traitement, en jours',
    medals: 'Médailles décernées, par campagne',
    trend: (first: string, last: string, from: string, to: string) =>
      `De ${first} (${from}) à ${last} (${to}).`,
    one: (value: string, name: string) => `Une seule valeur : ${value} (${name}).`,
    nothing: 'Aucune campagne n’a de valeur.',
    none: 'Non publié',
    campaign: 'Campagne',
    value: 'Valeur',
  },
  en: {
    files: 'Files received, by campaign',
    filesSay: (received: string, complete: string, name: string) =>
      `${name}: ${received} files received, of which ${complete} complete.`,
    complete: 'Complete',
    incomplete: 'Incomplete',
    unknown: 'Nobody knows whether complete',
    days: 'Median time to process, in days',
    medals: 'Medals awarded, by campaign',
    trend: (first: string, last: string, from: string, to: string) =>
      `From ${first} (${from}) to ${last} (${to}).`,
    one: (value: string, name: string) => `A single value: ${value} (${name}).`,
    nothing: 'No campaign has a value.',
    none: 'Not published',
    campaign: 'Campaign',
    value: 'Value',
  },
});

/** Medal campaigns beside each other: files, how long they take, and medals. */
export function CampaignCharts({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const text = useText(words);
  const { lang } = useView();
  return (
    <div className={style['thirds']}>
      <FilesChart campaigns={campaigns} />
      <Bars
        title={text.days}
        name="medal-campaigns-days"
        campaigns={campaigns}
        measured={({ daysToProcess }) => daysToProcess}
        told={(value) => valueText(value, 'DAYS', lang)}
      />
      <Bars
        title={text.medals}
        name="medal-campaigns-medals"
        campaigns={campaigns}
        measured={({ medalsAwarded }) => medalsAwarded}
        told={(value) => numberText(value, lang)}
      />
    </div>
  );
}

function FilesChart({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const text = useText(words);
  const { lang } = useView();
  const last = campaigns.findLast(
    ({ filesReceived, completeFiles }) => filesReceived !== null && completeFiles !== null,
  );
  const isAnyUnknown = campaigns.some(
    ({ filesReceived, completeFiles }) => filesReceived !== null && completeFiles === null,
  );
  const keys = [text.complete, text.incomplete, ...(isAnyUnknown ? [text.unknown] : [])];
  return (
    <Chart
      title={text.files}
      summary={
        last
          ? text.filesSay(
              numberText(last.filesReceived ?? 0, lang),
              numberText(last.completeFiles ?? 0, lang),
              last.name,
            )
          : text.nothing
      }
      name="medal-campaigns-files"
      height={HEIGHT}
      legend={<Legend keys={keys.map((name, index) => ({ name, fill: FILLS[index] ?? '' }))} />}
      level="h4"
      table={{
        columns: [{ label: text.campaign }, ...keys.map((label) => ({ label, isNumber: true }))],
        rows: campaigns.map((one) => [one.name, ...partsOf(one).slice(0, keys.length)]),
      }}
    >
      {(width) => (
        <StackedColumns
          columns={campaigns.map((one) => ({ label: one.code, parts: partsOf(one) }))}
          fills={FILLS}
          width={width}
          height={HEIGHT}
          domain={domainOf(campaigns.map(({ filesReceived }) => filesReceived))}
          valueText={(value) => numberText(value, lang)}
        />
      )}
    </Chart>
  );
}

/** Complete, incomplete, and those of which nobody knows. */
function partsOf({ filesReceived, completeFiles }: Campaign): readonly (number | null)[] {
  if (filesReceived === null) return [null, null, null];
  if (completeFiles === null) return [null, null, filesReceived];
  return [completeFiles, filesReceived - completeFiles, null];
}

function Bars({
  title,
  name,
  campaigns,
  measured,
  told,
}: {
  readonly title: string;
  readonly name: string;
  readonly campaigns: readonly Campaign[];
  measured(campaign: Campaign): number | null;
  told(value: number): string;
}) {
  const text = useText(words);
  const rows = campaigns.map((one) => {
    const value = measured(one);
    return { ...one, value, told: value === null ? text.none : told(value) };
  });
  const known = rows.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const summary =
    first === undefined || last === undefined
      ? text.nothing
      : first === last
        ? text.one(first.told, first.name)
        : text.trend(first.told, last.told, first.code, last.code);
  return (
    <Chart
      title={title}
      summary={summary}
      name={name}
      height={heightOfBars(rows.length)}
      level="h4"
      table={{
        columns: [{ label: text.campaign }, { label: text.value, isNumber: true }],
        rows: rows.map((row) => [row.name, { text: row.told, raw: row.value }]),
      }}
    >
      {(width) => (
        <BarChart
          width={width}
          domain={domainOf(rows.map(({ value }) => value))}
          bars={rows.map((row) => ({ name: row.code, value: row.value, told: row.told }))}
        />
      )}
    </Chart>
  );
}
