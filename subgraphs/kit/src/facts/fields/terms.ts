import { knownWords, suggestion, type Term, termOf } from '@pilotage/schema';
import { LabelField, type Language, LanguageArg, worded } from '@pilotage/schema/graph';
import { Directive, Field as GraphqlField, ID, ObjectType } from 'type-graphql';
import { LIST, TEXT } from '../cell.ts';
import type { Field } from '../field.ts';
import { fault, itemsOf, type Place } from '../place.ts';

/** A closed list of codes, and the GraphQL type that answers one of them with its label. */
export interface Codelist<Code extends string = string> {
  /** Name of the GraphQL type, such as `Basin`. */
  readonly type: string;
  /** What one of them is, for an analyst. */
  readonly description: string;
  readonly terms: readonly Term<Code>[];
  /** Codes that people send in the place of another, too far from it to be guessed. */
  readonly mistakenFor?: Readonly<Record<string, Code>>;
}

/** One code of a list. */
export function term<Code extends string>(list: Codelist<Code>, description: string): Field<Code> {
  return {
    description,
    inFrench: knownWords(codesOf(list)).fr,
    isOptional: false,
    input: () => ID,
    cell: TEXT,
    output: () => termType(list),
    read: (value: string, place) => readTerm(list, value, place),
    answer: (code) => answerOf(list, code),
  };
}

/** Several codes of a list, each once. */
export function terms<Code extends string>(
  list: Codelist<Code>,
  description: string,
): Field<readonly Code[]> {
  return {
    description,
    inFrench: knownWords(codesOf(list)).fr,
    isOptional: false,
    input: () => [ID],
    cell: LIST,
    output: () => [termType(list)],
    read: (values: readonly (string | null)[], place) => {
      const read = itemsOf(values, place).flatMap(({ item, at }) => readTerm(list, item, at) ?? []);
      return [...new Set(read)];
    },
    answer: (codes) => codes.map((code) => answerOf(list, code)),
  };
}

function codesOf({ terms: known }: Codelist): readonly string[] {
  return known.map(({ code }) => code);
}

function readTerm<Code extends string>(
  list: Codelist<Code>,
  value: string,
  place: Place,
): Code | null {
  const { type, terms: known, mistakenFor = {} } = list;
  const found = termOf(known, value);
  if (found) return found.code;
  const meant = Object.hasOwn(mistakenFor, value) ? mistakenFor[value] : undefined;
  return fault(place, {
    value,
    rule: 'term',
    message: {
      fr: `Il n’y a pas de code « ${value} » dans la liste ${type}.`,
      en: `There is no ${type} "${value}".`,
    },
    remedy: suggestion(meant ?? value, codesOf(list)),
  });
}

function answerOf<Code extends string>({ terms: known }: Codelist<Code>, code: Code) {
  return { code, wording: termOf(known, code)?.label ?? { fr: code, en: code } };
}

const made = new WeakMap<Codelist, object>();

/** The GraphQL type of a code and its label; a list's items are told to be closed by this shape. */
function termType(list: Codelist): object {
  const known = made.get(list);
  if (known) return known;
  const codes = list.terms.length > 20 ? '' : ` ${list.terms.map(({ code }) => code).join(', ')}.`;

  @Directive('@shareable')
  @ObjectType(list.type, { description: list.description })
  class TermType {
    @GraphqlField(() => ID, { description: `Its code.${codes}` })
    code!: string;

    @LabelField('Its name for people (libellé).')
    label(@LanguageArg() lang: Language): string {
      return worded(this.wording, lang);
    }

    readonly wording!: Term['label'];
  }
  made.set(list, TermType);
  return TermType;
}
