import { useMemo } from 'react';
import { BarChart, heightOfBars } from '../../../chart/bar-chart.tsx';
import { Chart, Table } from '../../../chart/chart.tsx';
import { domainOf } from '../../../chart/domain.ts';
import { dayText } from '../../../format/days.ts';
import { NO_VALUE } from '../../../format/values.ts';
import type { DataOf } from '../../../graph/ask.ts';
import { useWholeList } from '../../../graph/use-whole-list.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useView, useViewVariables } from '../../../view.ts';
import style from '../departments.module.css';
import { ThemeList } from './theme-list.tsx';

type TransportData = NonNullable<DataOf<'TransportTagReaders'>['transport']>;
type Reader = NonNullable<TransportData['tagReaders']>['nodes'][number];

const words = texts({
  fr: {
    title: 'Qui lit l’étiquette',
    says: (readers: number, countries: number) =>
      `${readers} opérateur${readers > 1 ? 's' : ''} ${readers > 1 ? 'lisent' : 'lit'} l’étiquette, dans ${countries} pays. Un opérateur de plusieurs modes, ou de plusieurs pays, compte dans chacun.`,
    caption: 'Les opérateurs qui lisent l’étiquette',
    modes: 'Opérateurs, par mode de transport',
    countries: 'Opérateurs, par pays',
    top: (label: string, count: number) => `Le plus : ${label} (${count}).`,
    nothing: 'Plus aucun opérateur ne lit l’étiquette.',
    operator: 'Opérateur',
    mode: 'Mode',
    country: 'Pays',
    seat: 'Siège',
    since: 'Depuis le',
    until: 'Jusqu’au (exclu)',
    count: 'Opérateurs',
  },
  en: {
    title: 'Who reads the tag',
    says: (readers: number, countries: number) =>
      `${readers} operator${readers === 1 ? ' reads' : 's read'} the tag, in ${countries} ${countries === 1 ? 'country' : 'countries'}. An operator of several modes, or of several countries, counts in each.`,
    caption: 'The operators that read the tag',
    modes: 'Operators, by mode of transport',
    countries: 'Operators, by country',
    top: (label: string, count: number) => `The most: ${label} (${count}).`,
    nothing: 'No operator reads the tag any more.',
    operator: 'Operator',
    mode: 'Mode',
    country: 'Country',
    seat: 'Seat',
    since: 'Since',
    until: 'Until (excluded)',
    count: 'Operators',
  },
});

/** The operators that read the luggage tag, by mode and by country, and since when. */
export function TagReaders() {
  const text = useText(words);
  const { lang, asOf } = useViewVariables();
  const answer = useWholeList(
    'TransportTagReaders',
    useMemo(() => ({ lang, ...(asOf === undefined ? {} : { asOf }) }), [lang, asOf]),
    ({ transport }) => transport?.tagReaders,
  );
  return (
    <div className={style['section']}>
      <h3>{text.title}</h3>
      <ThemeList<Reader> answer={answer} lines={14}>
        {(nodes) => {
          const reading = nodes.filter(isReading);
          const modes = counted(reading.flatMap((one) => one.modes));
          const countries = counted(reading.flatMap((one) => one.countries));
          return (
            <>
              <p>{text.says(reading.length, countries.length)}</p>
              <div className={style['multiples']}>
                <Counts title={text.modes} of={text.mode} name="tag-readers-modes" counts={modes} />
                <Counts
                  title={text.countries}
                  of={text.country}
                  name="tag-readers-countries"
                  counts={countries}
                />
              </div>
              <ReaderTable readers={nodes} />
            </>
          );
        }}
      </ThemeList>
    </div>
  );
}

function ReaderTable({ readers }: { readonly readers: readonly Reader[] }) {
  const text = useText(words);
  const { lang } = useView();
  const labels = (terms: readonly { readonly label: string }[]) =>
    terms.map(({ label }) => label).join(', ');
  return (
    <Table
      caption={text.caption}
      table={{
        columns: [
          { label: text.operator },
          { label: text.mode },
          { label: text.country },
          { label: text.seat },
          { label: text.since },
          { label: text.until },
        ],
        rows: [...readers]
          .sort((a, b) => a.from.localeCompare(b.from))
          .map((one) => [
            one.name,
            labels(one.modes),
            labels(one.countries),
            one.headquarters?.label ?? NO_VALUE,
            dayText(one.from, lang),
            one.until === null ? NO_VALUE : dayText(one.until, lang),
          ]),
      }}
    />
  );
}

interface Count {
  readonly label: string;
  readonly count: number;
}

function Counts({
  title,
  of,
  name,
  counts,
}: {
  readonly title: string;
  readonly of: string;
  readonly name: string;
  readonly counts: readonly Count[];
}) {
  const text = useText(words);
  const most = counts[0]?.count ?? 0;
  const top = counts.filter(({ count }) => count === most).map(({ label }) => label);
  return (
    <Chart
      title={title}
      summary={top.length > 0 ? text.top(top.join(', '), most) : text.nothing}
      name={name}
      height={heightOfBars(counts.length)}
      level="h4"
      table={{
        columns: [{ label: of }, { label: text.count, isNumber: true }],
        rows: counts.map(({ label, count }) => [label, count]),
      }}
    >
      {(width) => (
        <BarChart
          width={width}
          domain={domainOf(counts.map(({ count }) => count))}
          bars={counts.map(({ label, count }) => ({
            name: label,
            value: count,
            told: String(count),
          }))}
        />
      )}
    </Chart>
  );
}

/** How often each term is named, the most often first. */
function counted(terms: readonly { readonly label: string }[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const { label } of terms) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function isReading({ until }: Reader): boolean {
  return until === null || until > new Date().toISOString().slice(0, 10);
}
