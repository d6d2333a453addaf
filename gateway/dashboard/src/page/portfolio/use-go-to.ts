import { useIsFetching } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** What has not been asked for by then is known already. */
const ASKED_WITHIN_MS = 500;

/** Goes to a part of the page that the address names, and stays there until what stands above it has come. */
export function useGoTo(part: RefObject<HTMLElement | null>, name: string): void {
  const { hash } = useLocation();
  const isAsking = useIsFetching() > 0;
  const hasAsked = useRef(false);
  const isThere = useRef(false);
  useEffect(() => {
    if (hash !== name || isThere.current) return;
    part.current?.scrollIntoView();
    part.current?.focus({ preventScroll: true });
    if (hasAsked.current && !isAsking) isThere.current = true;
    hasAsked.current ||= isAsking;
  }, [hash, name, isAsking, part]);
  useEffect(() => {
    const timer = setTimeout(() => {
      isThere.current ||= !hasAsked.current;
    }, ASKED_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
}
