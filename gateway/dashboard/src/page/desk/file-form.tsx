import { numberText } from '../../format/values.ts';
import { pageSettings } from '../../layout/page-settings.ts';
import { texts, useText } from '../../text/use-text.ts';
import { type Lang, useView } from '../../view.ts';
import type { Choice } from './choice.ts';
import style from './desk.module.css';
import { ACCEPTED, formatOf } from './file-format.ts';

const words = texts({
  fr: {
    title: '2. Votre fichier',
    file: 'Fichier',
    fileHint: 'Un classeur (.xlsx), du CSV ou du NDJSON, au besoin comprimé (.gz) ; 1 Go au plus.',
    unknown:
      'Ce fichier n’est pas d’un format qui est lu. Enregistrez-le en .xlsx, .csv ou .ndjson.',
    chosen: (name: string, size: string) => `Choisi : ${name}, ${size}.`,
    sheet: 'Feuille des lignes',
    sheetHint:
      'Par exemple measurements ou products, comme dans le modèle. Laissez vide si une colonne sheet le dit ligne par ligne.',
    more: 'Dire davantage de ces faits',
    knownAt: 'Connus depuis le',
    knownAtHint: 'Vide : à partir de maintenant.',
    source: 'Source',
    sourceHint: 'Vide : la direction les déclare elle-même.',
    demonstration: 'Tout ce que contient ce fichier est inventé',
    mixed:
      'Cette plateforme montre une démonstration : de vrais faits s’y mêleraient à des faits inventés.',
    units: ['octets', 'ko', 'Mo', 'Go'],
  },
  en: {
    title: '2. Your file',
    file: 'File',
    fileHint: 'A workbook (.xlsx), CSV or NDJSON, packed (.gz) if need be; 1 GB at most.',
    unknown: 'This file is of no format that is read. Save it as .xlsx, .csv or .ndjson.',
    chosen: (name: string, size: string) => `Chosen: ${name}, ${size}.`,
    sheet: 'Sheet of the rows',
    sheetHint:
      'Such as measurements or products, as in the template. Leave it empty if a column sheet says so row by row.',
    more: 'Say more of these facts',
    knownAt: 'Known since',
    knownAtHint: 'Empty: from now on.',
    source: 'Source',
    sourceHint: 'Empty: the department states them itself.',
    demonstration: 'Everything in this file is made up',
    mixed: 'This platform shows a demonstration: real facts would stand among made-up ones.',
    units: ['bytes', 'kB', 'MB', 'GB'],
  },
});

/** The sheets that every department has; its own are named in its template. */
const SHEETS = ['measurements', 'products', 'phases', 'operators', 'milestones', 'retractions'];

/** What is published, and what is said of it as a whole. */
export function FileForm({
  choice,
  change,
}: {
  readonly choice: Choice;
  readonly change: (part: Partial<Choice>) => void;
}) {
  const text = useText(words);
  const { lang } = useView();
  const { file, demonstration } = choice;
  const format = file && formatOf(file.name);
  return (
    <section className={style['step']} aria-labelledby="desk-file-title">
      <h2 id="desk-file-title">{text.title}</h2>
      <div className={style['field']}>
        <label htmlFor="desk-file">{text.file}</label>
        <input
          id="desk-file"
          type="file"
          accept={ACCEPTED}
          aria-describedby="desk-file-hint desk-file-told"
          onClick={({ currentTarget }) => {
            // A file that was mended keeps its name, and choosing it again must count.
            currentTarget.value = '';
          }}
          onChange={({ target }) => change({ file: target.files?.[0] ?? null })}
        />
        <p id="desk-file-hint" className="quiet">
          {text.fileHint}
        </p>
        <p id="desk-file-told" role="status" className={style[file && !format ? 'bad' : 'told']}>
          {file &&
            (format ? text.chosen(file.name, sizeText(file.size, text.units, lang)) : text.unknown)}
        </p>
      </div>
      {format && !format.isWorkbook && (
        <Written
          name="sheet"
          label={text.sheet}
          hint={text.sheetHint}
          value={choice.sheet}
          set={(sheet) => change({ sheet })}
          suggested={SHEETS}
        />
      )}
      <details>
        <summary>{text.more}</summary>
        <div className={style['more']}>
          <Written
            name="known-at"
            type="date"
            label={text.knownAt}
            hint={text.knownAtHint}
            value={choice.knownAt}
            set={(knownAt) => change({ knownAt })}
          />
          <Written
            name="source"
            label={text.source}
            hint={text.sourceHint}
            value={choice.source}
            set={(source) => change({ source })}
          />
        </div>
      </details>
      <label className={style['check']}>
        <input
          type="checkbox"
          checked={demonstration}
          onChange={({ target }) => change({ demonstration: target.checked })}
        />
        <span>{text.demonstration}</span>
      </label>
      {pageSettings.demonstration && !demonstration && (
        <p className={style['bad']} role="status">
          {text.mixed}
        </p>
      )}
    </section>
  );
}

function Written({
  name,
  type = 'text',
  label,
  hint,
  value,
  set,
  suggested = [],
}: {
  readonly name: string;
  readonly type?: 'text' | 'date';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly suggested?: readonly string[];
}) {
  const id = `desk-${name}`;
  return (
    <div className={style['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        list={suggested.length > 0 ? `${id}-list` : undefined}
        onChange={({ target }) => set(target.value.trim())}
      />
      {suggested.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggested.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} className="quiet">
        {hint}
      </p>
    </div>
  );
}

/** How large a file is, in the largest unit of which it has one. */
function sizeText(bytes: number, units: readonly string[], lang: Lang): string {
  const step = bytes === 0 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${numberText(bytes / 1000 ** step, lang)}\u00a0${units[step]}`;
}
