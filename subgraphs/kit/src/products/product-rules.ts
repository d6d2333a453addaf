import {
  type Day,
  type Label,
  parseDay,
  type RegisteredDepartment,
  registeredDepartment,
} from '@pilotage/schema';
import { isLine } from '../publication/line.ts';
import type { Problem } from '../publication/problem.ts';

/** Where problems are told; a rule that finds one gives `null`. */
export type Report = (problem: Problem) => null;

const SLUG = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;
const LONGEST_TEXT = 300;
const LONGEST_URL = 2000;
/** A spreadsheet that opens such a text works it out. */
const FORMULA = /^[=+\-@]/;
const E_MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/** A slug in Unicode's composed form (NFC), otherwise as the source writes it. */
export function readSlug(
  path: string,
  value: string,
  report: Report,
  department?: string,
): string | null {
  const slug = value.normalize('NFC');
  if (isSlug(slug)) return slug;
  const owner = department && registeredDepartment(slug.slice(0, slug.indexOf(':')));
  if (owner) return report(ofAnother(path, value, owner, department));
  return report({
    path,
    value,
    rule: 'slug',
    message: { fr: 'Ce n’est pas un slug.', en: 'This is not a slug.' },
    remedy: {
      fr: 'Employez de 1 à 100 lettres, chiffres, points, traits d’union et tirets bas, comme dans l’adresse du produit.',
      en: "Use 1 to 100 letters, digits, dots, hyphens and underscores, as in the product's address.",
    },
  });
}

/** Whether a text in composed form can be a slug. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** That a publication is about a product that nobody knows, nor that it names. */
export const unknownProduct = (slug: string): Label => ({
  fr: `Aucun produit « ${slug} » n’est connu, et un produit commence par son nom.`,
  en: `No product "${slug}" is known, and a product begins with its name.`,
});

/** An id in the place of a slug: mostly a product that was sent to another department than its own. */
function ofAnother(
  path: string,
  value: string,
  { code, prefix, name }: RegisteredDepartment,
  department: string,
): Problem {
  const slug = value.slice(code.length + 1);
  const problem = { path, value, rule: 'own-product' };
  if (code === department) {
    return {
      ...problem,
      message: {
        fr: 'C’est un identifiant ; une direction nomme ses produits par leurs slugs.',
        en: 'This is an id; a department names its products by their slugs.',
      },
      remedy: { fr: `Donnez « ${slug} ».`, en: `Give "${slug}".` },
    };
  }
  return {
    ...problem,
    message: {
      fr: `C’est un produit d’une autre direction : ${name.fr}.`,
      en: `This is a product of the department for ${name.en.toLowerCase()}, not of this one.`,
    },
    remedy: {
      fr: `Publiez-le avec publish${prefix}, sous le slug « ${slug} ».`,
      en: `Publish it with publish${prefix}, under the slug "${slug}".`,
    },
  };
}

/** A line of text for people, in composed form: with something to see in it, without control characters or an e-mail address. */
export function readText(path: string, value: string, report: Report): string | null {
  const text = value.normalize('NFC').trim();
  if (!isLine(text, LONGEST_TEXT)) {
    return report({
      path,
      value,
      rule: 'text',
      message: {
        fr: 'Ce texte est vide, trop long ou de plus d’une ligne.',
        en: 'This is blank, too long, or more than a line.',
      },
      remedy: {
        fr: `Donnez une ligne de 1 à ${LONGEST_TEXT} caractères.`,
        en: `Give one line of 1 to ${LONGEST_TEXT} characters.`,
      },
    });
  }
  if (FORMULA.test(text)) {
    return report({
      path,
      value,
      rule: 'formula',
      message: {
        fr: 'Ce texte commence comme une formule de tableur.',
        en: 'This text begins like a formula of a spreadsheet.',
      },
      remedy: {
        fr: 'Donnez un texte qui ne commence ni par =, ni par +, ni par -, ni par @.',
        en: 'Give a text that begins with none of =, +, - and @.',
      },
    });
  }
  if (E_MAIL.test(text)) {
    return report({
      path,
      value: null,
      rule: 'personal-data',
      message: {
        fr: 'Ce texte contient une adresse électronique.',
        en: 'This holds an e-mail address.',
      },
      remedy: {
        fr: 'Omettez les données personnelles ; nommez une équipe, et non une personne.',
        en: 'Leave personal data out; name a team, not a person.',
      },
    });
  }
  return text;
}

/** An address that a browser can open, without the blanks around it. */
export function readUrl(path: string, value: string, report: Report): string | null {
  const text = value.trim();
  const url = isLine(text, LONGEST_URL) && URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '') return text;
  return report({
    path,
    value,
    rule: 'url',
    message: { fr: 'Ce n’est pas une adresse web.', en: 'This is not a web address.' },
    remedy: {
      fr: 'Donnez l’adresse entière, commençant par https:// et sans nom d’utilisateur.',
      en: 'Give the whole address, beginning with https:// and without a user name.',
    },
  });
}

/** A day that exists. */
export function readDay(path: string, value: string, report: Report): Day | null {
  return (
    parseDay(value) ??
    report({
      path,
      value,
      rule: 'day',
      message: { fr: `« ${value} » n’est pas un jour.`, en: `"${value}" is not a day.` },
      remedy: {
        fr: 'Donnez un jour qui existe, sous la forme AAAA-MM-JJ.',
        en: 'Give an existing day as YYYY-MM-DD.',
      },
    })
  );
}
