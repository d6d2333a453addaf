import { pageSettings } from '../../layout/page-settings.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import style from './desk.module.css';
import { useHolder } from './use-who.ts';

const words = texts({
  fr: {
    own: (name: string) => `Cette clé publie pour : ${name}.`,
    other: (name: string) => `Cette clé publie pour une autre direction : ${name}.`,
    choose: (name: string) => `Choisir ${name}`,
    unknown:
      'Cette clé n’est pas connue. Collez-la entière et sans espace ; si elle a été révoquée, demandez-en une autre aux intendants.',
    none: 'Cette clé ne publie pour aucune direction.',
  },
  en: {
    own: (name: string) => `This key publishes for: ${name}.`,
    other: (name: string) => `This key publishes for another department: ${name}.`,
    choose: (name: string) => `Choose ${name}`,
    unknown:
      'This key is not known. Paste it whole and without spaces; if it was revoked, ask the stewards for another.',
    none: 'This key publishes for no department.',
  },
});

/** Says for whom a key publishes, before anything is sent with it. */
export function KeyHolder({
  writtenKey,
  department,
  setDepartment,
}: {
  /** Empty until it has been written to its end. */
  readonly writtenKey: string;
  readonly department: string;
  readonly setDepartment: (code: string) => void;
}) {
  const text = useText(words);
  const { lang } = useView();
  const who = useHolder(writtenKey);
  const holder = pageSettings.departments.find(({ code }) => code === who?.department);
  const name = holder?.name[lang] ?? '';
  const isOwn = holder !== undefined && holder.code === department;
  const isOther = holder !== undefined && !isOwn;
  const told = !who
    ? ''
    : who.audience === null
      ? text.unknown
      : isOwn
        ? text.own(name)
        : isOther
          ? text.other(name)
          : text.none;
  return (
    <>
      <p id="desk-key-holder" role="status" className={style[isOwn ? 'told' : 'bad']}>
        {told}
      </p>
      {isOther && (
        <div>
          <button type="button" className="plain" onClick={() => setDepartment(holder.code)}>
            {text.choose(name)}
          </button>
        </div>
      )}
    </>
  );
}
