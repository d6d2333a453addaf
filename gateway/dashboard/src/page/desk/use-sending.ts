import { useCallback, useEffect, useRef, useState } from 'react';
import type { Access } from './access.ts';
import type { Choice } from './choice.ts';
import { failureOf } from './failure.ts';
import { formatOf } from './file-format.ts';
import { type Outcome, sendFile } from './send-file.ts';

/** What is under way. */
export type Doing = 'nothing' | 'trying' | 'publishing';

/** Sends what was chosen, one at a time, and keeps what became of it until something else is chosen. */
export function useSending(access: Access, choice: Choice) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const [share, setShare] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  useLeaveWarning(doing !== 'nothing');
  const forget = useCallback(() => {
    stopping.current?.abort();
    // What becomes of it is told to nobody any more.
    stopping.current = null;
    setDoing('nothing');
    setOutcome(null);
  }, []);
  const send = async ({ dryRun }: { readonly dryRun: boolean }) => {
    const { file } = choice;
    const format = file && formatOf(file.name);
    if (doing !== 'nothing' || !file || !format) return;
    if (access.key === '') {
      setOutcome({ failure: failureOf([{ message: '', extensions: NO_KEY }]) });
      return;
    }
    const controller = new AbortController();
    stopping.current = controller;
    setDoing(dryRun ? 'trying' : 'publishing');
    setShare(0);
    setOutcome(null);
    const told = await sendFile(
      { ...choice, access, file, format },
      { dryRun, signal: controller.signal, sent: setShare },
    );
    if (stopping.current !== controller) return;
    setDoing('nothing');
    setOutcome(told);
  };
  return { doing, share, outcome, send, forget, stop: () => stopping.current?.abort() };
}

/** Has the browser ask before the page is left or closed. */
function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOn]);
}

const NO_KEY = { code: 'UNAUTHENTICATED' };
