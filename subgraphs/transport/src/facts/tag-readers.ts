import {
  type Codelist,
  day,
  defineRecord,
  fault,
  identifier,
  line,
  manyFacts,
  optional,
  term,
  terms,
} from '@pilotage/kit/facts';
import { country } from './countries.ts';

const mode: Codelist = {
  type: 'TransportMode',
  description: 'How a bag travels (mode de transport).',
  terms: [
    { code: 'AIR', label: { fr: 'Avion', en: 'Air' }, meaning: 'Airlines and airports (avion).' },
    { code: 'RAIL', label: { fr: 'Train', en: 'Rail' }, meaning: 'Trains and stations (train).' },
    { code: 'METRO', label: { fr: 'Métro', en: 'Metro' }, meaning: 'Metros and trams (métro).' },
    {
      code: 'BUS',
      label: { fr: 'Autocar et bus', en: 'Bus' },
      meaning: 'Coaches and buses (bus).',
    },
  ],
};

const tagReader = defineRecord({
  type: 'TagReader',
  description:
    'A transport operator that reads the luggage tag, and where (opérateur de transport lisant l’étiquette bagage).',
  fields: {
    code: identifier('Its code among those who read the tag; the same each time it starts again.'),
    name: line('The operator’s name.'),
    modes: terms(mode, 'How the bags travel that it reads.'),
    countries: terms(country, 'In which countries it reads them, ISO 3166-1 alpha-2.'),
    headquarters: optional(term(country, 'The country of its seat.')),
    from: day('The first day on which it reads the tag.'),
    until: optional(day('The first day on which it reads it no more; null while it does.')),
  },
  rules: ({ between, endsAfterItBegins }) => [
    ...(['countries', 'modes'] as const).map((at) =>
      between([at], ({ [at]: codes }, place) => {
        if (codes.length > 0) return;
        fault(place, {
          at,
          value: [],
          rule: 'some',
          message: {
            fr: `Il n’a aucun ${at === 'countries' ? 'pays' : 'mode de transport'}.`,
            en: `It has no ${at}.`,
          },
          remedy: {
            fr: 'Donnez-en au moins un ; un opérateur qui a cessé porte un `until`.',
            en: 'Give one at least; an operator that has stopped has an `until`.',
          },
        });
      }),
    ),
    endsAfterItBegins('from', 'until', {
      fr: 'aucune tant qu’il lit l’étiquette',
      en: 'none while it reads the tag',
    }),
  ],
});

/** Who reads the luggage tag, and where. */
export const tagReaders = manyFacts({
  code: 'TAG_READER',
  field: 'tagReaders',
  description:
    'The operators and countries that read the luggage tag (lecteurs de l’étiquette bagage).',
  // A reader that stops and starts again keeps both times.
  key: ['code', 'from'],
  record: tagReader,
});
