import {
  type Day,
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
  const remedy =
    "Use 1 to 100 letters, digits, dots, hyphens and underscores, as in the product's address.";
  return report({ path, value, rule: 'slug', message: 'This is not a slug.', remedy });
}

/** Whether a text in composed form can be a slug. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** An id in the place of a slug: mostly a product that was sent to another department than its own. */
function ofAnother(
  path: string,
  value: string,
  { code, prefix, name }: RegisteredDepartment,
  department: string,
): Problem {
  const slug = value.slice(code.length + 1);
  return {
    path,
    value,
    rule: 'own-product',
    message:
      code === department
        ? 'This is an id; a department names its products by their slugs.'
        : `This is a product of the department for ${name.en.toLowerCase()}, not of this one.`,
    remedy:
      code === department
        ? `Give "${slug}".`
        : `Publish it with publish${prefix}, under the slug "${slug}".`,
  };
}

/** A line of text for people, in composed form: with something to see in it, without control characters or an e-mail address. */
export function readText(path: string, value: string, report: Report): string | null {
  const text = value.normalize('NFC').trim();
  if (!isLine(text, LONGEST_TEXT)) {
    const remedy = `Give one line of 1 to ${LONGEST_TEXT} characters.`;
    return report({
      path,
      value,
      rule: 'text',
      message: 'This is blank, too long, or more than a line.',
      remedy,
    });
  }
  if (E_MAIL.test(text)) {
    const remedy = 'Leave personal data out; name a team, not a person.';
    return report({
      path,
      value: null,
      rule: 'personal-data',
      message: 'This holds an e-mail address.',
      remedy,
    });
  }
  return text;
}

/** An address that a browser can open, without the blanks around it. */
export function readUrl(path: string, value: string, report: Report): string | null {
  const text = value.trim();
  const url = isLine(text, LONGEST_URL) && URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '') return text;
  const remedy = 'Give the whole address, beginning with https:// and without a user name.';
  return report({ path, value, rule: 'url', message: 'This is not a web address.', remedy });
}

/** A day that exists. */
export function readDay(path: string, value: string, report: Report): Day | null {
  const remedy = 'Give an existing day as YYYY-MM-DD.';
  return (
    parseDay(value) ??
    report({ path, value, rule: 'day', message: `"${value}" is not a day.`, remedy })
  );
}
