import { Arg, Field, registerEnumType } from 'type-graphql';
import type { Label } from '../text/label.ts';

/** The languages in which the graph words its labels. */
export const Language = { FR: 'FR', EN: 'EN' } as const;
export type Language = (typeof Language)[keyof typeof Language];

registerEnumType(Language, {
  name: 'Language',
  description: 'A language in which labels are worded. An argument only.',
  valuesConfig: {
    FR: { description: 'French (français), the default.' },
    EN: { description: 'English (anglais).' },
  },
});

/** The wording of a label in a language. */
export function worded(label: Label, language: Language): string {
  return language === 'FR' ? label.fr : label.en;
}

/** A field that words a label in the language asked for, French unless told otherwise; named after its method. */
export function LabelField(description: string, name?: string): MethodDecorator {
  return Field(() => String, { description, ...(name ? { name } : {}) }) as MethodDecorator;
}

/** The argument of every label: its language. */
export function LanguageArg(): ParameterDecorator {
  return Arg('lang', () => Language as unknown as object, {
    defaultValue: Language.FR,
    description: 'The language of the wording: FR (default) or EN.',
  }) as ParameterDecorator;
}
