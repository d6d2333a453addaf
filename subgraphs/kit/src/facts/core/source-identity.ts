import { manyFacts } from '../fact-kind.ts';
import { identifier, line } from '../fields/scalars.ts';
import { defineRecord } from '../record.ts';

/** Which service of a source a product is fed from; one whose title changes may have become another. */
export const sourceIdentity = manyFacts({
  code: 'SOURCE_IDENTITY',
  field: 'sourceIdentities',
  description:
    'By which identifiers sources know the product, and what they call it (identifiants dans les sources).',
  key: ['source', 'identifier'],
  record: defineRecord({
    type: 'SourceIdentity',
    description:
      'A service of a source from which a product is fed, as the source itself titles it (identité dans une source).',
    fields: {
      source: identifier(
        'Code of the source, such as jdma; `sources` of the department lists them.',
      ),
      identifier: identifier('How the source identifies the service, such as 4012.'),
      title: line('What the source calls the service; another service, once it is another title.'),
    },
  }),
});
