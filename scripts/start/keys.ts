import { createKey } from '@pilotage/kit/service';
import { departments } from '@pilotage/schema';

/** Publishing keys by their holder: a department's code, or `steward`. */
export type Keys = Readonly<Record<string, string>>;

/** The keys of an earlier start, and a new one for every department that has none yet, and the steward. */
export function completedKeys(earlier: Keys): Keys {
  const holders = [...departments.map(({ code }) => code), 'steward'];
  const made = holders.map((holder) => [holder, earlier[holder] ?? createKey(holder)]);
  return { ...earlier, ...Object.fromEntries(made) };
}
