import { PublicError, type Upstream } from '@pilotage/kit';
import type { RegisteredDepartment } from '@pilotage/schema';

/** A way to have one department pin its version. */
export interface PinWay {
  readonly department: RegisteredDepartment;
  readonly upstream: Upstream;
  authorization(): Promise<string>;
}

/** An edition as departments pin it. */
export interface PinnedMoment {
  readonly name: string;
  readonly instant: Date;
  /** Each indicator's definition. */
  readonly definitions: Readonly<Record<string, string>>;
}

/** Has every department pin an edition, and gives the version of each. */
export type PinEverywhere = (edition: PinnedMoment) => Promise<Readonly<Record<string, number>>>;

/**
 * Has every department pin its present version for an edition, and gives the versions.
 *
 * @throws PublicError SOURCE_UNAVAILABLE that names the departments which did not.
 */
export async function pinEverywhere(
  ways: readonly PinWay[],
  { name: edition, instant, definitions }: PinnedMoment,
): Promise<Readonly<Record<string, number>>> {
  const pinned = await Promise.all(
    ways.map(async ({ department: { code, prefix, name }, upstream, authorization }) => {
      const answer = await upstream.ask({
        query: `mutation Pin($edition: ID!, $at: DateTime!, $definitions: [ID!]!) {
          version: pin${prefix}(edition: $edition, at: $at, definitions: $definitions) }`,
        variables: {
          edition,
          at: instant.toISOString(),
          definitions: Object.entries(definitions).map(([code, version]) => `${code}@${version}`),
        },
        authorization: await authorization(),
      });
      const version = answer.ok ? answer.data?.['version'] : null;
      return { code, name: name.fr, version: typeof version === 'number' ? version : null };
    }),
  );
  const failed = pinned.filter(({ version }) => version === null);
  if (failed.length > 0) {
    throw new PublicError(
      'SOURCE_UNAVAILABLE',
      `The edition was not named: ${failed.map(({ name }) => name).join(', ')} did not answer. Name it again when every department does.`,
      { subgraphs: failed.map(({ code }) => code) },
    );
  }
  return Object.fromEntries(pinned.map(({ code, version }) => [code, version ?? 0]));
}
