/** How long a process may be silent, in milliseconds. */
export interface SilencePatience {
  /** Until it lives for the first time: on a busy machine booting takes long. */
  readonly boot: number;
  /** Once it has lived. */
  readonly silence: number;
}

/** Follows whether one run of a process lives, from its beginning. */
export function signsOfLife({ boot, silence }: SilencePatience, begunAt: number) {
  let hasLived = false;
  let lastAt = begunAt;
  return {
    /** It has said that it lives. */
    seen(at: number): void {
      hasLived = true;
      lastAt = at;
    },
    /** Why it is to be replaced, to be read behind its name; `null` while patience lasts. */
    verdict(at: number): string | null {
      const patience = hasLived ? silence : boot;
      if (at - lastAt <= patience) return null;
      const seconds = Math.round(patience / 1000);
      return hasLived
        ? `was silent for ${seconds} s and was replaced`
        : `did not come to life within ${seconds} s and was replaced`;
    },
  };
}
