import { numberText } from '../../format/values.ts';
import { Notice } from '../../layout/notice.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import style from './desk.module.css';

/** What a publication did, or would do. */
export interface Receipt {
  readonly department: string;
  readonly key: string;
  readonly version: number;
  readonly dryRun: boolean;
  readonly replayed: boolean;
  readonly added: number;
  readonly changed: number;
  readonly alreadySo: number;
  readonly quarantined: number;
}

const words = texts({
  fr: {
    tried: 'Essai réussi : rien n’est encore publié. Voici ce qui changerait.',
    replayed: 'Déjà publié sous cette clé d’envoi : voici le premier accusé de réception.',
    published: 'Publié. Voici l’accusé de réception.',
    version: 'Version',
    added: 'Ajoutées',
    changed: 'Modifiées',
    alreadySo: 'Déjà connues',
    quarantined: 'En quarantaine',
    knownAlready: 'Tout ce que dit ce fichier est déjà publié : rien ne change.',
    run: 'Clé d’envoi\u00a0: ',
    waits:
      'Les déclarations en quarantaine sont conservées, mais ne comptent dans aucun chiffre : décidez-en plus bas.',
    wouldWait:
      'Les déclarations en quarantaine seraient conservées, mais ne compteraient dans aucun chiffre avant votre décision.',
  },
  en: {
    tried: 'The dry run went well: nothing is published yet. This is what would change.',
    replayed: 'Published under this run’s key before: this is the first receipt.',
    published: 'Published. This is the receipt.',
    version: 'Version',
    added: 'Added',
    changed: 'Changed',
    alreadySo: 'Already so',
    quarantined: 'In quarantine',
    knownAlready: 'All that this file says is published already: nothing changes.',
    run: 'Key of the run: ',
    waits: 'Statements in quarantine are kept, but count in no figure: decide of them below.',
    wouldWait:
      'Statements in quarantine would be kept, but would count in no figure until you decide.',
  },
});

/** The sentence that a receipt comes down to. */
export function useReceiptTitle(): (receipt: Receipt) => string {
  const text = useText(words);
  return ({ dryRun, replayed }) =>
    dryRun ? text.tried : replayed ? text.replayed : text.published;
}

/** A receipt, count by count. */
export function ReceiptView({
  receipt,
  title,
}: {
  readonly receipt: Receipt;
  /** What it comes down to; the sentence about a file unless told otherwise. */
  readonly title?: string;
}) {
  const text = useText(words);
  const { lang } = useView();
  const ofFile = useReceiptTitle()(receipt);
  const counts = ['version', 'added', 'changed', 'alreadySo', 'quarantined'] as const;
  return (
    <Notice kind={receipt.dryRun ? 'info' : 'good'} title={title ?? ofFile}>
      <dl className={style['counts']}>
        {counts.map((count) => (
          <div key={count}>
            <dt>{text[count]}</dt>
            <dd>{numberText(receipt[count], lang)}</dd>
          </div>
        ))}
      </dl>
      {receipt.quarantined > 0 && <p>{receipt.dryRun ? text.wouldWait : text.waits}</p>}
      {isKnownAlready(receipt) && <p>{text.knownAlready}</p>}
      {!receipt.dryRun && (
        <p className="quiet">
          {text.run}
          <code>{receipt.key}</code>
        </p>
      )}
    </Notice>
  );
}

function isKnownAlready({ replayed, added, changed, alreadySo, quarantined }: Receipt): boolean {
  return !replayed && alreadySo > 0 && added + changed + quarantined === 0;
}
