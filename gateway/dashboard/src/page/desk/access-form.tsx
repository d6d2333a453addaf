import { useState } from 'react';
import { keep } from '../../chart/csv.ts';
import { pageSettings } from '../../layout/page-settings.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import { type Access, keyOf } from './access.ts';
import style from './desk.module.css';
import type { Failure } from './failure.ts';
import { FailureView } from './failure-view.tsx';
import { KeyHolder } from './key-holder.tsx';
import { fetchTemplate } from './send-file.ts';

const words = texts({
  fr: {
    title: '1. Votre direction',
    department: 'Direction',
    key: 'Clé de publication',
    keyHint:
      'Elle reste dans la mémoire de cette page, et nulle part ailleurs : quitter la page l’oublie.',
    show: 'Montrer la clé',
    template: 'Télécharger le modèle (.xlsx)',
    templateHint: 'Une feuille pour chaque chose à publier, chaque colonne décrite.',
    fetched: 'Le modèle a été téléchargé.',
  },
  en: {
    title: '1. Your department',
    department: 'Department',
    key: 'Publishing key',
    keyHint: 'It stays in the memory of this page, and nowhere else: leaving the page forgets it.',
    show: 'Show the key',
    template: 'Download the template (.xlsx)',
    templateHint: 'A sheet for everything that can be published, each column described.',
    fetched: 'The template was downloaded.',
  },
});

/** Who publishes: the department, its key where no session counts, and the template of its files. */
export function AccessForm({
  access,
  writtenKey,
  setKey,
  setDepartment,
}: {
  readonly access: Access;
  readonly writtenKey: string;
  readonly setKey: (key: string) => void;
  readonly setDepartment: (code: string) => void;
}) {
  const text = useText(words);
  const { lang } = useView();
  const [isShown, setShown] = useState(false);
  const [wholeKey, setWholeKey] = useState('');
  const isSession = access.key === null;
  return (
    <section className={style['step']} aria-labelledby="desk-who">
      <h2 id="desk-who">{text.title}</h2>
      <label className={style['field']}>
        <span>{text.department}</span>
        <select
          value={access.department}
          disabled={isSession}
          onChange={({ target }) => setDepartment(target.value)}
        >
          {pageSettings.departments.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[lang]}
            </option>
          ))}
        </select>
      </label>
      {!isSession && (
        <div className={style['field']}>
          <label htmlFor="desk-key">{text.key}</label>
          <input
            id="desk-key"
            type={isShown ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            value={writtenKey}
            aria-describedby="desk-key-hint desk-key-holder"
            onChange={({ target }) => {
              setKey(target.value);
              setWholeKey('');
            }}
            onBlur={() => setWholeKey(keyOf(writtenKey))}
          />
          <KeyHolder
            writtenKey={wholeKey}
            department={access.department}
            setDepartment={setDepartment}
          />
          <p id="desk-key-hint" className="quiet">
            {text.keyHint}
          </p>
          <label className={style['check']}>
            <input
              type="checkbox"
              checked={isShown}
              onChange={({ target }) => setShown(target.checked)}
            />
            <span>{text.show}</span>
          </label>
        </div>
      )}
      <Template access={access} />
    </section>
  );
}

function Template({ access }: { readonly access: Access }) {
  const text = useText(words);
  const [told, setTold] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const fetched = async () => {
    setTold('');
    setFailure(null);
    const answer = await fetchTemplate(access);
    if ('failure' in answer) return setFailure(answer.failure);
    keep(`${access.department}.xlsx`, answer.file);
    setTold(text.fetched);
  };
  return (
    <div className={style['field']}>
      <p className="quiet">{text.templateHint}</p>
      <div>
        <button type="button" className="plain" onClick={() => void fetched()}>
          {text.template}
        </button>
      </div>
      <p role="status">{told}</p>
      {failure && <FailureView failure={failure} />}
    </div>
  );
}
