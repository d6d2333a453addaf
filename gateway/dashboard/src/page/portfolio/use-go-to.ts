import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router';

/** What somebody does who wants to be elsewhere. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Goes to a part of the page that the address names, and stays there while what stands above it comes, until somebody moves. */
export function useGoTo(part: RefObject<HTMLElement | null>, name: string): void {
  const { hash } = useLocation();
  useEffect(() => {
    const { current } = part;
    const page = current?.closest('main');
    if (hash !== name || !current || !page) return;
    current.focus({ preventScroll: true });
    const observer = new ResizeObserver(() => current.scrollIntoView());
    observer.observe(page);
    const stay = () => observer.disconnect();
    for (const move of MOVES) addEventListener(move, stay);
    return () => {
      stay();
      for (const move of MOVES) removeEventListener(move, stay);
    };
  }, [hash, name, part]);
}
