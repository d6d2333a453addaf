import { sourceServer } from './source-server.ts';

/** A product of beta.gouv.fr, as far as tests care. */
export interface ServedStartup {
  readonly id: string;
  readonly name: string;
  readonly sponsors: readonly string[];
}

/** beta.gouv.fr's public API: products and organisations, as files. */
export async function betagouvServer(startups: ServedStartup[]) {
  return sourceServer(({ path }) => {
    if (path === '/organisations.json') return { json: [{ id: 'deb' }, { id: 'dhup' }] };
    if (path !== '/startups.json') return { status: 404 };
    const data = startups.map(({ id, ...attributes }) => ({
      id,
      type: 'startup',
      attributes: {
        contact: 'equipe@exemple.gouv.fr',
        phases: [{ name: 'construction', start: '2025-01-06', end: '' }],
        ...attributes,
      },
      relationships: { incubators: { data: [{ type: 'incubator', id: 'mtes' }] } },
    }));
    return { json: { data } };
  });
}
