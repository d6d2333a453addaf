import './telemetry.ts';
import { createLog, runUntilSignal } from '@pilotage/kit/service';
import { openPilotage } from '@pilotage/pilotage';
import { gatewayConfig } from './config.ts';
import { createGateway } from './create-gateway.ts';

const { port, host, databaseUrl, supergraph, departmentUrls, demonstration, audience, ...keys } =
  gatewayConfig(process.env);
const log = createLog({ name: 'gateway' });
const pilotage = await openPilotage({
  databaseUrl,
  departments: departmentUrls,
  privateKey: keys.pilotageKey,
  developmentKeys: keys.developmentKeys,
  firstSteward: keys.firstSteward,
  log,
});
const app = await createGateway({
  supergraph,
  subgraphs: { ...departmentUrls, pilotage },
  privateKey: keys.gatewayKey,
  identify: pilotage.identify,
  audience: { ...audience, directory: pilotage.callers },
  recordUse: pilotage.recordUse,
  ready: pilotage.ready,
  demonstration,
  log,
});
await runUntilSignal({ app, port, host, log, onClose: pilotage.close });
