import { useLocation } from 'react-router';
import { momentText } from '../format/days.ts';
import { texts, useText } from '../text/use-text.ts';
import { useView } from '../view.ts';
import { usePrinting } from './use-printing.ts';

const words = texts({
  fr: {
    now: (moment: string) => `Vu tel que connu le ${moment}.`,
    printed: (moment: string) => `Imprimé le ${moment}.`,
  },
  en: {
    now: (moment: string) => `Seen as it was known on ${moment}.`,
    printed: (moment: string) => `Printed on ${moment}.`,
  },
});

/** What a printed page says of itself: its address, and when it was seen; of another moment, the top tells. */
export function Paper() {
  const text = useText(words);
  const { lang, asOf } = useView();
  const { pathname, search } = useLocation();
  // Told anew as a print begins.
  usePrinting();
  const told = momentText(new Date().toISOString(), lang);
  return (
    <p className="only-paper quiet">
      {asOf === undefined ? text.now(told) : text.printed(told)}{' '}
      {`${window.location.origin}${pathname}${search}`}
    </p>
  );
}
