import { startTracing, type Tracing } from '@pilotage/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';
import { type ToldSpan, traceCollector } from './platform/trace-collector.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';

/** Kinds of spans, as the protocol counts them. */
const [SERVER, CLIENT] = [2, 3];

let collector: Awaited<ReturnType<typeof traceCollector>>;
let tracing: Tracing;
let platform: TestPlatform;

beforeAll(async () => {
  collector = await traceCollector();
  tracing = await startTracing({ name: 'platform', endpoint: collector.endpoint });
  platform = await startTestPlatform();
});

afterAll(async () => {
  await platform?.stop();
  await tracing?.stop();
  await collector?.close();
});

/** Asks as a client that takes part in a trace; gives the spans of that trace. */
async function traced(body: object, key?: string): Promise<readonly ToldSpan[]> {
  const response = await fetch(platform.graph, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      traceparent: `00-${TRACE}-${CALLER}-01`,
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: JSON.stringify(body),
  });
  expect(await response.json()).not.toHaveProperty('errors');
  await tracing.flush();
  return collector.spans().filter(({ traceId }) => traceId === TRACE);
}

/** From a span to the root of its trace, by the ids of its parents. */
function wayUp(spans: readonly ToldSpan[], from: ToldSpan): readonly string[] {
  const parent = spans.find(({ spanId }) => spanId === from.parentSpanId);
  return parent
    ? [from.name, ...wayUp(spans, parent)]
    : [from.name, `caller ${from.parentSpanId ?? ''}`];
}

describe('A question through the gateway and two departments', () => {
  it('is one trace, which the caller began, whose spans are joined by the ids of their parents', async () => {
    const spans = await traced({
      query:
        'query Two($first: Int!) { waterProducts(first: $first) { totalCount } housingProducts(first: $first) { totalCount } }',
      operationName: 'Two',
      variables: { first: 21 },
    });
    for (const department of ['water', 'housing']) {
      const question = spans.find(
        ({ name, kind }) => name === `ask ${department}` && kind === CLIENT,
      );
      if (!question) throw new Error(`nothing is told of ${department}`);
      expect(wayUp(spans, question)).toEqual([
        `ask ${department}`,
        'gateway.fetch',
        'gateway.execute',
        'gateway.request',
        'POST /graphql',
        `caller ${CALLER}`,
      ]);
      const answer = spans.find(({ parentSpanId }) => parentSpanId === question.spanId);
      expect(answer).toMatchObject({ name: 'POST /graphql', kind: SERVER });
    }
    expect(spans.map(({ name }) => name)).toContain('gateway.plan');
  });

  it('joins what the ministry asks of departments, too', async () => {
    const spans = await traced({ query: '{ products(first: 1) { totalCount } }' });
    const asked = spans.filter(
      ({ name, attributes }) =>
        name === 'ask transport' &&
        attributes.some(({ value }) => JSON.stringify(value).includes('MinistryStates')),
    );
    expect(asked).toHaveLength(1);
    expect(spans.filter(({ parentSpanId }) => parentSpanId === asked[0]?.spanId)).toHaveLength(1);
    expect(asked[0] && wayUp(spans, asked[0]).at(-2)).toBe('POST /graphql');
  });

  it('joins a publication, and tells neither what was published nor under which key', async () => {
    const spans = await traced(
      {
        query:
          'mutation ($input: WaterPublicationInput!) { publishWater(input: $input) { version } }',
        variables: {
          input: {
            key: 'secret-publication',
            products: [
              {
                slug: 'secret-slug',
                name: 'Secret name',
                phases: [{ phase: 'ACCELERATION', from: '2017-03-15' }],
              },
            ],
          },
        },
      },
      'water',
    );
    const publication = spans.find(({ name }) => name === 'publication');
    expect(publication && wayUp(spans, publication)).toEqual([
      'publication',
      'POST /graphql',
      'ask water',
      'gateway.fetch',
      'gateway.execute',
      'gateway.request',
      'POST /graphql',
      `caller ${CALLER}`,
    ]);
    expect(collector.text()).not.toMatch(/secret|Bearer|publishWater\(|steward/i);
  });

  it('begins a trace of its own for whoever names none, and tells nothing of health checks', async () => {
    await fetch(`${platform.address}/health/ready`);
    await platform.ask('{ waterProducts { totalCount } }');
    await tracing.flush();
    const own = collector.spans().filter(({ traceId }) => traceId !== TRACE);
    expect(own.filter(({ parentSpanId }) => !parentSpanId).length).toBeGreaterThan(0);
    expect(collector.text()).not.toContain('/health');
  });
});
