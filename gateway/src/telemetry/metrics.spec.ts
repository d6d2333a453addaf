import { describe, expect, it } from 'vitest';
import { createGatewayMetrics } from './metrics.ts';

describe('What a gateway measures', () => {
  it('names the operations it knows, and calls all others ad-hoc, whatever clients make up', async () => {
    const metrics = createGatewayMetrics({ operations: ['Portfolio'], clients: ['bureau'] });
    for (const operation of ['Portfolio', ...Array.from({ length: 100 }, (_, n) => `Made${n}`)]) {
      metrics.answered({ operation, audience: 'analyst', outcome: 'whole', seconds: 0.1 });
    }
    for (const client of ['bureau', 'made-up']) {
      metrics.answered({ audience: 'dashboard', client, outcome: 'partial', seconds: 0.1 });
    }
    const text = await metrics.registry.metrics();
    expect(text).toContain(
      'pilotage_answer_seconds_count{operation="Portfolio",outcome="whole"} 1',
    );
    expect(text).toContain('pilotage_answer_seconds_count{operation="ad-hoc",outcome="whole"} 100');
    expect(text).toContain(
      'pilotage_answers_total{audience="dashboard",client="bureau",outcome="partial"} 1',
    );
    expect(text).toContain(
      'pilotage_answers_total{audience="dashboard",client="other",outcome="partial"} 1',
    );
    expect(text).not.toContain('Made');
  });

  it('tells of subgraphs, the cache, breakers, limits and supergraphs', async () => {
    const metrics = createGatewayMetrics();
    metrics.asked({ subgraph: 'water', outcome: 'silent', seconds: 2 });
    metrics.cache('hit');
    metrics.cache('refused', 'partial');
    for (let n = 0; n < 100; n += 1) metrics.cache('refused', `reason ${n}`);
    metrics.breaker('water', 'OPEN');
    metrics.rateLimited('analyst');
    metrics.swapped('refused');
    const text = await metrics.registry.metrics();
    for (const line of [
      'pilotage_subgraph_seconds_count{subgraph="water",outcome="silent"} 1',
      'pilotage_cache_total{result="hit",reason="none"} 1',
      'pilotage_cache_total{result="refused",reason="partial"} 1',
      'pilotage_cache_total{result="refused",reason="other"} 72',
      'pilotage_breaker_state{subgraph="water"} 2',
      'pilotage_rate_limited_total{audience="analyst"} 1',
      'pilotage_supergraph_refused 1',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('is apart from what another gateway in the same process measures', async () => {
    const [one, other] = [createGatewayMetrics(), createGatewayMetrics()];
    one.cache('hit');
    expect(await other.registry.metrics()).not.toContain('result="hit"');
  });
});
