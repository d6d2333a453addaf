import { useEffect, useRef } from 'react';
import { shareText } from '../../format/values.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import type { Choice } from './choice.ts';
import style from './desk.module.css';
import { FailureView, useFailureTitle } from './failure-view.tsx';
import { formatOf } from './file-format.ts';
import { ReceiptView, useReceiptTitle } from './receipt.tsx';
import type { useSending } from './use-sending.ts';

const words = texts({
  fr: {
    title: '3. Essayer, puis publier',
    choose: 'Choisissez d’abord un fichier.',
    try: 'Essayer sans publier',
    tryAgain: 'Essayer de nouveau',
    publish: 'Publier',
    trying: 'Essai en cours : le fichier est envoyé…',
    publishing: 'Publication en cours : le fichier est envoyé…',
    reading: 'Tout est envoyé : la direction lit le fichier…',
    sent: 'Part envoyée',
    stop: 'Cesser d’attendre',
    next: 'Pour publier autre chose, choisissez un autre fichier.',
    outcome: 'Résultat',
  },
  en: {
    title: '3. Try, then publish',
    choose: 'Choose a file first.',
    try: 'Try without publishing',
    tryAgain: 'Try again',
    publish: 'Publish',
    trying: 'Trying: the file is sent…',
    publishing: 'Publishing: the file is sent…',
    reading: 'All is sent: the department reads the file…',
    sent: 'Share sent',
    stop: 'Stop waiting',
    next: 'To publish something else, choose another file.',
    outcome: 'Outcome',
  },
});

/** The dry run, the publication that a good one allows, and what became of either. */
export function Sending({
  choice: { file },
  sending: { doing, share, outcome, send, stop },
}: {
  readonly choice: Choice;
  readonly sending: ReturnType<typeof useSending>;
}) {
  const text = useText(words);
  const receiptTitle = useReceiptTitle();
  const failureTitle = useFailureTitle();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone; whoever went on elsewhere stays there.
    if (outcome && document.activeElement === document.body) heading.current?.focus();
  }, [outcome]);
  const isReady = file !== null && formatOf(file.name) !== null;
  const isTried = outcome !== null && 'receipt' in outcome && outcome.receipt.dryRun;
  const isPublished = outcome !== null && 'receipt' in outcome && !outcome.receipt.dryRun;
  const status =
    doing !== 'nothing'
      ? text[share === 1 ? 'reading' : doing]
      : outcome === null
        ? isReady
          ? ''
          : text.choose
        : 'receipt' in outcome
          ? receiptTitle(outcome.receipt)
          : failureTitle(outcome.failure);
  const mayTry = isReady && doing === 'nothing' && !isPublished;
  return (
    <section className={style['step']} aria-labelledby="desk-send">
      <h2 id="desk-send">{text.title}</h2>
      <div className={style['actions']}>
        <button
          type="button"
          className={isTried ? 'plain' : 'full'}
          aria-disabled={!mayTry}
          onClick={() => mayTry && void send({ dryRun: true })}
        >
          {outcome === null || isPublished ? text.try : text.tryAgain}
        </button>
        {isTried && (
          <button type="button" className="full" onClick={() => void send({ dryRun: false })}>
            {text.publish}
          </button>
        )}
        {isPublished && <p className="quiet">{text.next}</p>}
        {doing !== 'nothing' && (
          <button type="button" className="plain" onClick={stop}>
            {text.stop}
          </button>
        )}
      </div>
      {doing !== 'nothing' && <Sent share={share} />}
      <p role="status" className={outcome ? 'unseen' : undefined}>
        {status}
      </p>
      {outcome && (
        <>
          <h3 tabIndex={-1} ref={heading}>
            {text.outcome}
          </h3>
          {'receipt' in outcome ? (
            <ReceiptView receipt={outcome.receipt} />
          ) : (
            <FailureView failure={outcome.failure} />
          )}
        </>
      )}
    </section>
  );
}

/** How much of the file has gone, for the eye; whoever listens hears when all of it has. */
function Sent({ share }: { readonly share: number }) {
  const text = useText(words);
  const { lang } = useView();
  return (
    <div className={style['progress']}>
      <progress aria-label={text.sent} value={share} max={1} />
      <span aria-hidden="true">{shareText(share, lang)}</span>
    </div>
  );
}
