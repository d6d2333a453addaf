import './telemetry.ts';
import { createLog, runUntilSignal } from '@pilotage/kit/service';
import { openPilotage } from '@pilotage/pilotage';
import { gatewayConfig } from './config.ts';
import { createGateway } from './create-gateway.ts';

const config = gatewayConfig(process.env);
const {
  port,
  host,
  databaseUrl,
  supergraph,
  operations,
  departmentUrls,
  demonstration,
  audience,
  ...keys
} = config;
const log = createLog({ name: 'gateway' });
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
  demonstration,
  deadlineMs: config.deadlineMs,
  requestDeadlineMs: config.requestDeadlineMs,
  log,
});
await runUntilSignal({ app, port, host, log, onClose: pilotage.close });
