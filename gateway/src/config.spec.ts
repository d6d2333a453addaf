import { departments } from '@pilotage/schema';
import { describe, expect, it } from 'vitest';
import { gatewayConfig } from './config.ts';

const KEY = JSON.stringify({ kty: 'EC' });
const COMPLETE = {
  DATABASE_URL: 'postgresql://x',
  GATEWAY_PRIVATE_KEY: KEY,
  PILOTAGE_PRIVATE_KEY: KEY,
  ...Object.fromEntries(
    departments.map(({ code }) => [`${code.toUpperCase()}_URL`, `http://${code}/graphql`]),
  ),
};

describe('The gateway’s configuration', () => {
  it('needs no more than where everybody is, for development', () => {
    expect(gatewayConfig(COMPLETE)).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      departmentUrls: { water: 'http://water/graphql' },
    });
  });

  it('takes deadlines in milliseconds, none of them below a tenth of a second', () => {
    expect(gatewayConfig(COMPLETE)).toMatchObject({ deadlineMs: 2000, requestDeadlineMs: 4000 });
    expect(gatewayConfig({ ...COMPLETE, DEADLINE_MS: '500' })).toMatchObject({ deadlineMs: 500 });
    expect(() => gatewayConfig({ ...COMPLETE, REQUEST_DEADLINE_MS: '5' })).toThrow(
      /REQUEST_DEADLINE_MS must be an integer from 100/,
    );
  });

  it('names whoever answers for the site on its pages, and nobody unless told', () => {
    expect(gatewayConfig(COMPLETE).site).toEqual({ brand: undefined, contact: undefined });
    const named = { ...COMPLETE, SITE_NAME: 'Ministère', SITE_LINE: 'Produits numériques' };
    expect(gatewayConfig({ ...named, SITE_CONTACT: 'pilotage@example.fr' }).site).toEqual({
      brand: { name: 'Ministère', line: 'Produits numériques', footer: undefined },
      contact: 'mailto:pilotage@example.fr',
    });
    expect(gatewayConfig({ ...COMPLETE, SITE_CONTACT: 'https://example.fr/a' }).site).toMatchObject(
      { contact: 'https://example.fr/a' },
    );
  });

  it('refuses a contact that is no address, and a line of a site without a name', () => {
    expect(() =>
      gatewayConfig({ ...COMPLETE, SITE_LINE: 'x', SITE_CONTACT: 'javascript:alert(1)' }),
    ).toThrow(/stand below SITE_NAME[\s\S]*SITE_CONTACT must be an address of mail/);
  });

  it('refuses to start open in production, and to take keys of development there', () => {
    const production = {
      ...COMPLETE,
      NODE_ENV: 'production',
      DEVELOPMENT_KEY_HASHES: '[{"hash":"x","role":"steward"}]',
    };
    expect(() => gatewayConfig(production)).toThrow(
      /OIDC_ISSUER is required[\s\S]*DEVELOPMENT_KEY_HASHES is for development/,
    );
  });

  it('refuses what operators set wrongly, with what it may be', () => {
    const wrong = {
      ...COMPLETE,
      METRICS_TOKEN: 'short',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
      DRAIN_NOTICE_MS: '-1',
      LOG_LEVEL: 'loud',
    };
    expect(() => gatewayConfig(wrong)).toThrow(
      /LOG_LEVEL[\s\S]*METRICS_TOKEN|METRICS_TOKEN[\s\S]*LOG_LEVEL/,
    );
    expect(() => gatewayConfig(wrong)).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT must be an address/);
    expect(() => gatewayConfig(wrong)).toThrow(/DRAIN_NOTICE_MS must be an integer from 0/);
  });

  const READY = {
    ...COMPLETE,
    NODE_ENV: 'production',
    OIDC_ISSUER: 'https://issuer.example',
    OIDC_CLIENT_ID: 'pilotage',
    PUBLIC_URL: 'https://pilotage.example/',
    SESSION_SECRET: 'x'.repeat(32),
  };

  it('starts in production closed to whoever shows nothing, and to people without a role', () => {
    expect(gatewayConfig(READY).audience).toMatchObject({
      openReading: false,
      openToSignedIn: false,
      publicUrl: 'https://pilotage.example',
      issuer: { scopes: 'openid', clientSecret: null, acrValues: null },
      limits: { analyst: 600, dashboard: 6000 },
    });
    const opened = { ...READY, OPEN_TO_SIGNED_IN: 'true', RATE_LIMIT_ANALYST: '10' };
    expect(gatewayConfig(opened).audience).toMatchObject({
      openToSignedIn: true,
      limits: { analyst: 10 },
    });
  });

  it.each([
    ['PUBLIC_URL', undefined, /PUBLIC_URL is required in production/],
    ['PUBLIC_URL', 'http://pilotage.example', /PUBLIC_URL must begin with https/],
    [
      'OIDC_ISSUER',
      'http://localhost:3000',
      /OIDC_ISSUER must begin with https:\/\/ in production/,
    ],
    ['OIDC_CLIENT_ID', undefined, /OIDC_CLIENT_ID is required/],
    ['OIDC_AUDIENCE', 'pilotage', /OIDC_AUDIENCE must not be OIDC_CLIENT_ID/],
    ['OIDC_SCOPES', 'email', /OIDC_SCOPES must hold openid/],
    ['SESSION_SECRET', undefined, /SESSION_SECRET is required in production/],
    ['SESSION_SECRET', 'short', /SESSION_SECRET must have 32 characters/],
    ['OPEN_TO_SIGNED_IN', 'yes', /OPEN_TO_SIGNED_IN must be true or false/],
    ['RATE_LIMIT_ANALYST', '0', /RATE_LIMIT_ANALYST must be an integer from 1/],
  ])('does not start in production with %s=%s', (name, value, words) => {
    expect(() => gatewayConfig({ ...READY, [name]: value })).toThrow(words);
  });

  it('takes an issuer over http from this machine alone, for development', () => {
    const development = { ...COMPLETE, OIDC_CLIENT_ID: 'pilotage' };
    expect(
      gatewayConfig({ ...development, OIDC_ISSUER: 'http://127.0.0.1:3000' }).audience.issuer?.url,
    ).toBe('http://127.0.0.1:3000');
    expect(() => gatewayConfig({ ...development, OIDC_ISSUER: 'http://issuer.example' })).toThrow(
      /http:\/\/ is for this machine alone/,
    );
  });

  it('tells everything that is missing at once', () => {
    expect(() => gatewayConfig({ PORT: 'abc' })).toThrow(
      /DATABASE_URL is required[\s\S]*WATER_URL is required/,
    );
    expect(() => gatewayConfig({ PORT: 'abc' })).toThrow(
      /PORT must be an integer from 1 to 65535, got "abc"/,
    );
  });
});
