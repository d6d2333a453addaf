import { useEffect } from 'react';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import type { Access } from './access.ts';
import style from './desk.module.css';
import { FailureView } from './failure-view.tsx';
import { Overtaken } from './overtaken.tsx';
import { ReceiptView } from './receipt.tsx';
import { useQuarantine } from './use-quarantine.ts';
import { WaitingStatement } from './waiting-statement.tsx';

const words = texts({
  fr: {
    title: 'Ce qui attend votre décision',
    lead: 'Des déclarations suspectes (un mois à venir, des comptes tous tombés à zéro, un identifiant qui nomme un autre service) sont conservées en quarantaine, et ne comptent dans aucun chiffre. Libérez celles qui sont justes, rejetez les autres ; une correction prend simplement leur place.',
    show: 'Voir la quarantaine',
    again: 'Relire la quarantaine',
    loading: 'Lecture de la quarantaine…',
    none: 'Rien n’attend.',
    count: (count: number) =>
      count === 1 ? '1 déclaration attend.' : `${count} déclarations attendent.`,
    more: 'Voir les suivantes',
    apply: (count: number) =>
      count === 0
        ? 'Appliquer les décisions'
        : count === 1
          ? 'Appliquer 1 décision'
          : `Appliquer ${count} décisions`,
    applied: 'Vos décisions ont été appliquées.',
    choose: 'Décidez d’abord d’une déclaration au moins.',
  },
  en: {
    title: 'What waits for your decision',
    lead: 'Suspicious statements (a month to come, counts that all fell to zero, an identifier that names another service) are kept in quarantine, and count in no figure. Release those that are right, reject the others; a correction simply takes their place.',
    show: 'Show the quarantine',
    again: 'Read the quarantine again',
    loading: 'Reading the quarantine…',
    none: 'Nothing waits.',
    count: (count: number) => (count === 1 ? '1 statement waits.' : `${count} statements wait.`),
    more: 'Show the next ones',
    apply: (count: number) =>
      count === 0
        ? 'Apply the decisions'
        : count === 1
          ? 'Apply 1 decision'
          : `Apply ${count} decisions`,
    applied: 'Your decisions were applied.',
    choose: 'Decide of one statement at least first.',
  },
});

/** The quarantine of a department: what waits, why, and what is to become of it. */
export function Quarantine({
  access,
  prefix,
  published,
}: {
  readonly access: Access;
  readonly prefix: string;
  /** The version that was published last from here; 0 before. */
  readonly published: number;
}) {
  const text = useText(words);
  const { lang } = useView();
  const quarantine = useQuarantine(access, prefix, lang);
  const { shown, decisions, decided, isBusy, failure, overtaken, receipt, load } = quarantine;
  // Only a publication makes it load by itself: the key may be half written.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (published > 0) void load();
  }, [published]);
  const status = isBusy
    ? text.loading
    : shown === null || failure
      ? ''
      : shown.total === 0
        ? text.none
        : text.count(shown.total);
  return (
    <section className={style['step']} aria-labelledby="desk-quarantine">
      <h2 id="desk-quarantine">{text.title}</h2>
      <p>{text.lead}</p>
      <div className={style['actions']}>
        <button type="button" className="plain" onClick={() => isBusy || void load()}>
          {shown === null ? text.show : text.again}
        </button>
      </div>
      <p role="status">{status}</p>
      {overtaken.length > 0 && <Overtaken statements={overtaken} decided={decided} />}
      {failure && <FailureView failure={failure} />}
      {receipt && <ReceiptView receipt={receipt} title={text.applied} />}
      {shown && shown.waiting.length > 0 && (
        <>
          <ul className={style['waiting']}>
            {shown.waiting.map((one) => (
              <WaitingStatement
                key={one.id}
                statement={one}
                decision={decisions.get(one.id) ?? 'wait'}
                choose={(decision) => quarantine.choose(one.id, decision)}
              />
            ))}
          </ul>
          <div className={style['actions']}>
            {shown.after !== null && (
              <button
                type="button"
                className="plain"
                onClick={() => isBusy || void quarantine.loadMore()}
              >
                {text.more}
              </button>
            )}
            <button
              type="button"
              className="full"
              aria-disabled={decided === 0}
              onClick={() => isBusy || decided === 0 || void quarantine.apply()}
            >
              {text.apply(decided)}
            </button>
            {decided === 0 && <p className="quiet">{text.choose}</p>}
          </div>
        </>
      )}
    </section>
  );
}
