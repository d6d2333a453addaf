import { createLog, createMinter, createSigningKey, createSubgraph } from '@pilotage/kit';
import { department } from '@pilotage/water';

/** A department's service on a database, asked for the state of a figure without a network. */
export type Asked = Awaited<ReturnType<typeof askStates>>;

/** Opens it; the database is brought up to date. */
export async function askStates(databaseUrl: string) {
  const { publicKey, privateKey } = await createSigningKey();
  const log = createLog({ name: 'bench', level: 'silent' });
  const service = await createSubgraph(department, { databaseUrl, pilotageKey: publicKey, log });
  const mint = createMinter({ issuer: 'pilotage', privateKey });
  const { code } = department;
  return {
    async ask({
      period,
      asOf,
    }: {
      readonly period: object;
      readonly asOf: string | null;
    }): Promise<void> {
      const question = {
        indicator: 'USAGE_RATE',
        definition: '1',
        instrument: null,
        period,
        asOf: asOf === null ? null : { instant: asOf, version: null },
        today: null,
        filter: null,
        by: [],
        unless: null,
      };
      const response = await service.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${await mint({ id: 'bench', role: 'service' }, code)}` },
        payload: {
          query: `query ($request: StatesRequest!) { ${code}States(request: $request) }`,
          variables: { request: { questions: [question], products: [] } },
        },
      });
      const { data } = response.json();
      const months = data?.[`${code}States`]?.states[0]?.rows[0]?.state.months ?? {};
      if (Object.keys(months).length === 0)
        throw new Error(`No state: ${response.body.slice(0, 500)}`);
    },
    async close() {
      await service.app.close();
      await service.database.close();
    },
  };
}
