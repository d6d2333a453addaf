import { texts, useText } from '../../text/use-text.ts';
import { type Lang, useView } from '../../view.ts';
import type { Failure } from './failure.ts';

/** A failure in words: what happened, what to do, and what the gateway said itself. */
export interface FailureWords {
  readonly title: string;
  readonly remedy: string;
  /** Empty where nothing is added. */
  readonly detail: string;
  /** The language of the detail. */
  readonly detailLang: Lang;
}

type Known = Readonly<Record<string, readonly [title: string, remedy: string]>>;

const words = texts<Known>({
  fr: {
    UNREACHED: [
      'La plateforme n’a pas répondu.',
      'Vérifiez votre connexion, puis recommencez : une publication qui a été prise ne l’est pas deux fois. Si vous avez modifié le fichier depuis, choisissez-le de nouveau.',
    ],
    FILE_CHANGED: [
      'Le fichier a changé depuis que vous l’avez choisi.',
      'Il a été enregistré de nouveau, déplacé ou supprimé. Choisissez-le de nouveau, puis essayez-le.',
    ],
    STOPPED: [
      'Vous avez cessé d’attendre.',
      'Un essai ne publie rien. Une publication a peut-être été prise : recommencez, elle ne le sera pas deux fois.',
    ],
    UNAUTHENTICATED: [
      'La clé manque, ou n’est pas connue.',
      'Collez la clé de publication de votre direction, entière et sans espace. Si elle a été révoquée, demandez-en une autre aux intendants.',
    ],
    FORBIDDEN: [
      'Cette clé n’est pas celle de cette direction.',
      'Choisissez la direction de la clé, ou collez la clé de la direction.',
    ],
    SOURCE_UNAVAILABLE: [
      'La direction ne répond pas pour l’instant.',
      'Attendez un moment, puis envoyez de nouveau : ce qui a été pris ne l’est pas deux fois.',
    ],
    RATE_LIMITED: ['Trop de demandes en une minute.', 'Attendez une minute, puis recommencez.'],
    KEY_REUSED: [
      'Un autre contenu a déjà été publié sous cette clé d’envoi.',
      'Choisissez de nouveau le fichier : il reçoit une clé d’envoi à lui.',
    ],
    NOT_FOUND: ['Cette direction n’existe pas.', 'Choisissez-en une dans la liste.'],
    BAD_INPUT: [
      'La demande n’a pas été comprise.',
      'Corrigez ce qui est dit ici, puis recommencez.',
    ],
    OTHER: [
      'La plateforme n’a pas pu le faire.',
      'Recommencez dans un moment ; si cela dure, dites-le aux intendants.',
    ],
  },
  en: {
    UNREACHED: [
      'The platform did not answer.',
      'Check your connection, then try again: a publication that was taken is not taken twice. If you changed the file since, choose it again.',
    ],
    FILE_CHANGED: [
      'The file has changed since you chose it.',
      'It was saved again, moved or deleted. Choose it again, then try it.',
    ],
    STOPPED: [
      'You stopped waiting.',
      'A dry run publishes nothing. A publication may have been taken: try again, it is not taken twice.',
    ],
    UNAUTHENTICATED: [
      'The key is missing, or not known.',
      'Paste the publishing key of your department, whole and without spaces. If it was revoked, ask the stewards for another.',
    ],
    FORBIDDEN: [
      'This key is not this department’s.',
      'Choose the department of the key, or paste the key of the department.',
    ],
    SOURCE_UNAVAILABLE: [
      'The department does not answer at the moment.',
      'Wait a moment, then send again: what was taken is not taken twice.',
    ],
    RATE_LIMITED: ['Too many requests within a minute.', 'Wait a minute, then try again.'],
    KEY_REUSED: [
      'Another content was published under this run’s key.',
      'Choose the file again: it is given a key of its own.',
    ],
    NOT_FOUND: ['There is no such department.', 'Choose one of the list.'],
    BAD_INPUT: ['The request was not understood.', 'Mend what is told here, then try again.'],
    OTHER: [
      'The platform could not do it.',
      'Try again in a moment; if it goes on, tell the stewards.',
    ],
  },
});

/** Codes whose own words leave something open, so that what the gateway says is shown in whichever language. */
const OPEN: ReadonlySet<string> = new Set(['BAD_INPUT', 'OTHER']);

/** Tells failures in words. */
export function useFailureWords(): (failure: Failure) => FailureWords {
  const text = useText(words);
  const { lang } = useView();
  return ({ code, message, fr }) => {
    const known = text[code] ? code : 'OTHER';
    const [title = '', remedy = ''] = text[known] ?? [];
    if (lang === 'en') return { title, remedy, detail: message, detailLang: 'en' };
    if (fr !== undefined) return { title, remedy, detail: fr, detailLang: 'fr' };
    return { title, remedy, detail: OPEN.has(known) ? message : '', detailLang: 'en' };
  };
}
