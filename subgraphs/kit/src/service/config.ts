/** Configuration that cannot be used; its message lists everything that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(`Invalid configuration:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads environment variables, gathering what is wrong with them; blank counts as unset. */
export interface Env {
  string(name: string): string;
  optional(name: string): string | undefined;
  integer(
    name: string,
    bounds: { readonly fallback: number; readonly min: number; readonly max: number },
  ): number;
  /** A JSON value; `undefined` when unset. */
  json<Value>(name: string): Value | undefined;
  /** Adds a problem that no single variable has. */
  problem(sentence: string): void;
}

/**
 * Reads a configuration from environment variables, frozen.
 *
 * @throws ConfigError with every problem at once.
 */
export function readConfig<Config extends object>(
  env: Readonly<Record<string, string | undefined>>,
  read: (env: Env) => Config,
): Readonly<Config> {
  const problems: string[] = [];
  const optional = (name: string) => env[name]?.trim() || undefined;
  const config = read({
    optional,
    string(name) {
      const value = optional(name);
      if (value === undefined) problems.push(`${name} is required`);
      return value ?? '';
    },
    integer(name, { fallback, min, max }) {
      const value = optional(name);
      const number = value === undefined ? fallback : Number(value);
      if (Number.isInteger(number) && number >= min && number <= max) return number;
      problems.push(`${name} must be an integer from ${min} to ${max}, got "${value}"`);
      return fallback;
    },
    json<Value>(name: string) {
      const value = optional(name);
      if (value === undefined) return undefined;
      try {
        return JSON.parse(value) as Value;
      } catch {
        problems.push(`${name} must be JSON`);
        return undefined;
      }
    },
    problem: (sentence) => problems.push(sentence),
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}
