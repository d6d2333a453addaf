import { createLog, createSubgraph } from '@pilotage/kit';
import { freshDatabase } from '@pilotage/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { departmentPackage } from '../scripts/department-package.ts';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const TOKEN = 'a-token-of-sixteen-characters';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.stop());

async function measured(): Promise<string> {
  return (await fetch(`${platform.address}/metrics`)).text();
}

describe('The measurements of the gateway', () => {
  it('tell what was answered, which subgraphs were asked, and how the process is', async () => {
    await platform.ask('query Made($n: Int) { waterProducts(first: $n) { totalCount } }', { n: 1 });
    await platform.ask('{ nothing }');
    const text = await measured();
    expect(text).toMatch(
      /pilotage_answers_total\{audience="analyst",client="none",outcome="whole"\} 1/,
    );
    expect(text).toMatch(
      /pilotage_answers_total\{audience="analyst",client="none",outcome="refused"\} 1/,
    );
    expect(text).toMatch(/pilotage_answer_seconds_count\{operation="ad-hoc",outcome="whole"\} 1/);
    expect(text).toMatch(
      /pilotage_subgraph_seconds_count\{subgraph="water",outcome="answered"\} 1/,
    );
    expect(text).toMatch(
      /pilotage_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} \d/,
    );
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    expect(text).toMatch(/process_resident_memory_bytes \d/);
  });

  it('tell of a department that is silent', async () => {
    platform.fault('housing', 'refused');
    await platform.ask('{ housingProducts { totalCount } }');
    await platform.mend('housing');
    expect(await measured()).toMatch(
      /pilotage_subgraph_seconds_count\{subgraph="housing",outcome="silent"\} 1/,
    );
  });

  it('count every address that there is not as one', async () => {
    for (const path of ['/made-up', '/nowhere']) await fetch(`${platform.address}${path}`);
    const text = await measured();
    expect(text).toMatch(/method="GET",route="none",status="404"\} 2/);
    expect(text).not.toMatch(/made-up|nowhere/);
  });

  it('are for this machine alone, and not for whoever a proxy lets through', async () => {
    const response = await fetch(`${platform.address}/metrics`, {
      headers: { 'x-forwarded-for': '203.0.113.7' },
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('METRICS_TOKEN'), extensions: { code: 'FORBIDDEN' } },
      ],
    });
  });
});

describe('The measurements of a department', () => {
  it('are shown to whoever has the token where one is set, and tell its operations by their fields', async () => {
    const database = await freshDatabase();
    const { department } = await departmentPackage('water');
    const service = await createSubgraph(department, {
      databaseUrl: database.url,
      metricsToken: TOKEN,
      log: createLog({ name: 'water', level: 'silent' }),
    });
    const ask = (query: string) =>
      service.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
    await ask('query Made { one: waterProducts { totalCount } two: waterProducts { totalCount } }');
    await ask('{ waterProducts { totalCount } water { code } }');
    const read = (authorization?: string) =>
      service.app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });
    expect((await read()).statusCode).toBe(401);
    expect((await read('Bearer another-token-of-some-length')).statusCode).toBe(401);
    const { statusCode, body, headers } = await read(`Bearer ${TOKEN}`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(body).toContain(
      'pilotage_operation_seconds_count{type="query",field="waterProducts",outcome="whole"} 1',
    );
    expect(body).toContain('field="several"');
    expect(body).not.toMatch(/Made|a-token/);
    await service.app.close();
    await service.database.close();
    await database.drop();
  });
});
