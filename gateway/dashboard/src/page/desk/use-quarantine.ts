import { useCallback, useState } from 'react';
import type { Lang } from '../../view.ts';
import { type Access, runKey } from './access.ts';
import type { Failure } from './failure.ts';
import { askWaiting, decide, type Waiting } from './quarantine-graph.ts';
import type { Receipt } from './receipt.tsx';

/** What is to become of a statement that waits. */
export type Decision = 'wait' | 'release' | 'reject';

interface Shown {
  readonly waiting: readonly Waiting[];
  readonly total: number;
  /** Where the next page begins; `null` where this was the last. */
  readonly after: string | null;
}

/** The quarantine of a department, as far as it has been asked for, and what is decided of it. */
export function useQuarantine(access: Access, prefix: string, lang: Lang) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [run, setRun] = useState(runKey);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const { department, key } = access;

  const load = useCallback(
    async (before: Shown | null) => {
      setBusy(true);
      setFailure(null);
      const answer = await askWaiting({ department, key }, { after: before?.after ?? null, lang });
      setBusy(false);
      if ('failure' in answer) return setFailure(answer.failure);
      const { nodes, totalCount, pageInfo } = answer.page;
      // Read anew, what was decided of stands only where it still waits: somebody else may have decided.
      if (before === null)
        setDecisions(
          (earlier) => new Map([...earlier].filter(([id]) => nodes.some((one) => one.id === id))),
        );
      setShown({
        waiting: [...(before?.waiting ?? []), ...nodes],
        total: totalCount,
        after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      });
    },
    [department, key, lang],
  );

  const idsOf = (decision: Decision) =>
    [...decisions].filter(([, one]) => one === decision).map(([id]) => id);

  const apply = async () => {
    setBusy(true);
    setReceipt(null);
    setFailure(null);
    const input = { key: run, releases: idsOf('release'), rejections: idsOf('reject') };
    const answer = await decide(access, prefix, input);
    setBusy(false);
    if ('failure' in answer) return setFailure(answer.failure);
    setReceipt(answer.receipt);
    setDecisions(new Map());
    setRun(runKey());
    await load(null);
  };

  return {
    shown,
    decisions,
    isBusy,
    failure,
    receipt,
    decided: idsOf('release').length + idsOf('reject').length,
    load: useCallback(() => load(null), [load]),
    loadMore: () => load(shown),
    apply,
    choose(id: string, decision: Decision) {
      setDecisions((before) => new Map(before).set(id, decision));
      // Other decisions are another run.
      setRun(runKey());
    },
  };
}
