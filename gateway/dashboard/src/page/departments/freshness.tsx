import { Link } from 'react-router';
import { momentText } from '../../format/days.ts';
import type { DataOf } from '../../graph/ask.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView, useViewVariables } from '../../view.ts';
import style from './departments.module.css';

const words = texts({
  fr: {
    title: 'La fraîcheur de ce qui est publié',
    lead: 'À l’instant présent, quel que soit le moment choisi pour les chiffres.',
    published: (moment: string) => `Dernière publication : ${moment}.`,
    never: 'N’a encore rien publié.',
    silent: 'Ne répond pas : on ne sait pas quand elle a publié.',
    none: 'N’utilise aucune source en dehors de ses publications.',
    allFresh: (count: number) =>
      count === 1 ? 'Sa source est à jour.' : `Ses ${count} sources sont à jour.`,
    due: (due: number, all: number) =>
      due === 1
        ? `Une source sur ${all} est à interroger à nouveau :`
        : `${due} sources sur ${all} sont à interroger à nouveau :`,
    asked: (label: string, moment: string) => `${label} (interrogée : ${moment})`,
    notAsked: (label: string) => `${label} (jamais interrogée)`,
    fresh: 'À jour :',
  },
  en: {
    title: 'How fresh what is published is',
    lead: 'At present, whatever moment is chosen for the figures.',
    published: (moment: string) => `Last published: ${moment}.`,
    never: 'Has not published anything yet.',
    silent: 'Does not answer: nobody knows when it published.',
    none: 'Uses no source beside its own publications.',
    allFresh: (count: number) =>
      count === 1 ? 'Its source is up to date.' : `Its ${count} sources are up to date.`,
    due: (due: number, all: number) =>
      due === 1
        ? `One source of ${all} is to be asked again:`
        : `${due} sources of ${all} are to be asked again:`,
    asked: (label: string, moment: string) => `${label} (asked: ${moment})`,
    notAsked: (label: string) => `${label} (never asked)`,
    fresh: 'Up to date:',
  },
});

type Data = DataOf<'DepartmentFreshness'>;
type Fresh = Data['departments'][number];
type Source = NonNullable<Fresh['sources']>[number];

/** When each department last published, and which of its sources are to be asked again. */
export function DepartmentsFreshness() {
  const text = useText(words);
  const linkTo = useLinkTo();
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.lead}</p>
      <Answered answer={useFreshness()} lines={8} tellsProblems={false}>
        {(data) => (
          <div className={style['quarters']}>
            {data.departments.map((fresh) => (
              <article key={fresh.code} className={style['freshness']}>
                <h3>
                  <Link to={linkTo(`/departments/${fresh.code}`)}>{fresh.name}</Link>
                </h3>
                <Told fresh={fresh} />
              </article>
            ))}
          </div>
        )}
      </Answered>
    </section>
  );
}

/** The same of one department. */
export function DepartmentFreshness({ code }: { readonly code: string }) {
  const text = useText(words);
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.lead}</p>
      <Answered answer={useFreshness()} lines={4} tellsProblems={false}>
        {(data) => (
          <div className={style['freshness']}>
            <Told fresh={data.departments.find((one) => one.code === code)} />
          </div>
        )}
      </Answered>
    </section>
  );
}

function useFreshness() {
  const { lang } = useViewVariables();
  return useAnswer('DepartmentFreshness', { lang });
}

/** A department that does not answer tells no sources; one that uses none tells an empty list. */
function Told({ fresh }: { readonly fresh: Fresh | undefined }) {
  const text = useText(words);
  const { lang } = useView();
  const sources = fresh?.sources ?? null;
  if (sources === null) return <p>{text.silent}</p>;
  const publishedAt = fresh?.publishedAt ?? null;
  return (
    <>
      <p>{publishedAt === null ? text.never : text.published(momentText(publishedAt, lang))}</p>
      <Sources sources={sources} />
    </>
  );
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const text = useText(words);
  const { lang } = useView();
  const due = sources.filter(({ isDue }) => isDue);
  const rest = sources.filter(({ isDue }) => !isDue);
  const told = ({ label, askedAt }: Source) =>
    askedAt === null ? text.notAsked(label) : text.asked(label, momentText(askedAt, lang));
  if (sources.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <p>
        {due.length === 0 ? text.allFresh(sources.length) : text.due(due.length, sources.length)}
      </p>
      {due.length > 0 && <List items={due.map(told)} />}
      {due.length > 0 && rest.length > 0 && <p>{text.fresh}</p>}
      {rest.length > 0 && <List items={rest.map(told)} />}
    </>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
