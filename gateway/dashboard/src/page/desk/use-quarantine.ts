import { useState } from 'react';
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

/** The rule of the graph that a decision breaks whose statement waits no longer. */
const WAITING = 'waiting';

/** The quarantine of a department, as far as it has been asked for, and what is decided of it. */
export function useQuarantine(access: Access, prefix: string, lang: Lang) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [run, setRun] = useState(runKey);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  // The statements for which decisions were refused, since they no longer waited.
  const [overtaken, setOvertaken] = useState<readonly Waiting[]>([]);
  const [receipt, setReceipt] = useState<Receipt | null>(null);

  const readOn = async (before: Shown | null) => {
    const answer = await askWaiting(access, { after: before?.after ?? null, lang });
    if ('failure' in answer) return answer;
    const { nodes, totalCount, pageInfo } = answer.page;
    return {
      waiting: [...(before?.waiting ?? []), ...nodes],
      total: totalCount,
      after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  };

  const loadMore = async () => {
    setBusy(true);
    setFailure(null);
    const read = await readOn(shown);
    setBusy(false);
    if ('failure' in read) return setFailure(read.failure);
    setShown(read);
  };

  /** Reads again as much as is shown: what is decided of statements that are gone is forgotten. */
  const reload = async () => {
    setBusy(true);
    setFailure(null);
    let read = await readOn(null);
    const wanted = shown?.waiting.length ?? 0;
    while (!('failure' in read) && read.after !== null && read.waiting.length < wanted) {
      read = await readOn(read);
    }
    setBusy(false);
    if ('failure' in read) return setFailure(read.failure);
    setShown(read);
    const ids = new Set(read.waiting.map(({ id }) => id));
    keepDecisions((id) => ids.has(id));
  };

  /** Decisions of fewer statements are another run. */
  const keepDecisions = (isKept: (id: string) => boolean) => {
    if ([...decisions.keys()].every(isKept)) return;
    setDecisions((before) => new Map([...before].filter(([id]) => isKept(id))));
    setRun(runKey());
  };

  const idsOf = (decision: Decision) =>
    [...decisions].filter(([, one]) => one === decision).map(([id]) => id);

  const apply = async () => {
    setBusy(true);
    setReceipt(null);
    setFailure(null);
    setOvertaken([]);
    const input = { key: run, releases: idsOf('release'), rejections: idsOf('reject') };
    const answer = await decide(access, prefix, input);
    setBusy(false);
    if ('failure' in answer) return refused(answer.failure);
    setReceipt(answer.receipt);
    setDecisions(new Map());
    setRun(runKey());
    await reload();
  };

  const refused = async (why: Failure) => {
    const late = new Set(
      why.problems.filter(({ rule }) => rule === WAITING).map(({ value }) => value),
    );
    if (late.size === 0) return setFailure(why);
    setOvertaken(shown?.waiting.filter(({ id }) => late.has(id)) ?? []);
    keepDecisions((id) => !late.has(id));
    await reload();
  };

  return {
    shown,
    decisions,
    isBusy,
    failure,
    overtaken,
    receipt,
    decided: idsOf('release').length + idsOf('reject').length,
    load() {
      setOvertaken([]);
      return reload();
    },
    loadMore,
    apply,
    choose(id: string, decision: Decision) {
      setDecisions((before) => new Map(before).set(id, decision));
      // Other decisions are another run.
      setRun(runKey());
    },
  };
}
