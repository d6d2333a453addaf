import './telemetry/no-reporting.ts';
import { createLog, runUntilSignal, startTracing } from '@pilotage/kit/service';
import { openPilotage } from '@pilotage/pilotage';
import { gatewayConfig } from './config.ts';
import { createGateway } from './create-gateway.ts';
import { watchSupergraph } from './supergraph/watch-supergraph.ts';

const config = gatewayConfig(process.env);
const { databaseUrl, supergraph, operations, departmentUrls, demonstration, audience, ...keys } =
  config;
const log = createLog({ name: 'gateway', level: config.logLevel });
const tracing = await startTracing({ name: 'gateway', endpoint: config.tracesEndpoint });
const pilotage = await openPilotage({
  databaseUrl,
  departments: departmentUrls,
  privateKey: keys.pilotageKey,
  developmentKeys: keys.developmentKeys,
  firstSteward: keys.firstSteward,
  deadlineMs: Math.min(config.deadlineMs, 1500),
  log,
});
const app = await createGateway({
  supergraph,
  subgraphs: { ...departmentUrls, pilotage },
  privateKey: keys.gatewayKey,
  identify: pilotage.identify,
  audience: { ...audience, directory: pilotage.callers },
  operations,
  recordUse: pilotage.recordUse,
  ready: pilotage.ready,
  metrics: { token: config.metricsToken },
  demonstration,
  site: config.site,
  deadlineMs: config.deadlineMs,
  requestDeadlineMs: config.requestDeadlineMs,
  log,
});
const watching = watchSupergraph({
  file: config.supergraphFile,
  served: supergraph,
  supergraph: app.supergraph,
  log,
});
process.on('SIGHUP', () => void watching.again());
await runUntilSignal({
  app,
  log,
  ...config,
  async onClose() {
    await watching.stop();
    await pilotage.close();
    await tracing.stop();
  },
});
