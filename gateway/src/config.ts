import { existsSync, readFileSync } from 'node:fs';
import {
  type Env,
  operationsConfig,
  type Role,
  readConfig,
  type SigningKey,
} from '@pilotage/kit/service';
import { departments } from '@pilotage/schema';
import { audienceConfig } from './audience/audience-config.ts';
import { siteConfig } from './http/site-config.ts';
import { readOperations } from './operations/persisted-operations.ts';

/** A key that is accepted in development, by its hash. */
interface DevelopmentKey {
  readonly hash: string;
  readonly role: Role;
  readonly department?: string;
}

const COMMITTED_OPERATIONS = new URL('../../schema/operations/', import.meta.url);
const COMMITTED_SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url);

/** The gateway's configuration from its environment; all problems at once. */
export function gatewayConfig(env: Readonly<Record<string, string | undefined>>) {
  return readConfig(env, (variable) => {
    const production = variable.optional('NODE_ENV') === 'production';
    const port = variable.integer('PORT', { fallback: 4000, min: 1, max: 65_535 });
    const audience = audienceConfig(variable, { production, port });
    const developmentKeys = variable.json<DevelopmentKey[]>('DEVELOPMENT_KEY_HASHES') ?? [];
    if (production && developmentKeys.length > 0) {
      variable.problem('DEVELOPMENT_KEY_HASHES is for development alone');
    }
    return {
      audience,
      firstSteward: variable.optional('FIRST_STEWARD') ?? null,
      port,
      host: variable.optional('HOST') ?? '127.0.0.1',
      databaseUrl: variable.string('DATABASE_URL'),
      ...readSupergraph(variable),
      operations: readOperations(COMMITTED_OPERATIONS),
      departmentUrls: Object.fromEntries(
        departments.map(({ code }) => [code, variable.string(`${code.toUpperCase()}_URL`)]),
      ),
      gatewayKey: requiredKey(variable, 'GATEWAY_PRIVATE_KEY'),
      pilotageKey: requiredKey(variable, 'PILOTAGE_PRIVATE_KEY'),
      developmentKeys,
      demonstration: variable.optional('DEMONSTRATION') ?? null,
      site: siteConfig(variable),
      deadlineMs: milliseconds(variable, 'DEADLINE_MS', 2000),
      requestDeadlineMs: milliseconds(variable, 'REQUEST_DEADLINE_MS', 4000),
      ...operationsConfig(variable),
    };
  });
}

function milliseconds(variable: Env, name: string, fallback: number): number {
  return variable.integer(name, { fallback, min: 100, max: 300_000 });
}

function readSupergraph(variable: Env) {
  const supergraphFile = variable.optional('SUPERGRAPH') ?? COMMITTED_SUPERGRAPH;
  const exists = existsSync(supergraphFile);
  if (!exists) variable.problem(`SUPERGRAPH names a file that does not exist: ${supergraphFile}`);
  return { supergraphFile, supergraph: exists ? readFileSync(supergraphFile, 'utf8') : '' };
}

function requiredKey(variable: Env, name: string): SigningKey {
  const key = variable.json<SigningKey>(name);
  if (key === undefined || typeof key.kty !== 'string')
    variable.problem(`${name} is required: a private JWK (P-256)`);
  return key ?? {};
}
