import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { texts, useText } from '../text/use-text.ts';
import { Notice } from './notice.tsx';

const words = texts({
  fr: {
    title: 'Cette page n’a pas pu être affichée.',
    what: 'Le service a peut-être été mis à jour depuis que vous l’avez ouvert. Rechargez la page ; si elle manque toujours, dites à qui s’occupe du service quelle adresse vous regardiez.',
    again: 'Recharger la page',
  },
  en: {
    title: 'This page could not be shown.',
    what: 'The service may have been renewed since you opened it. Reload the page; if it is still missing, tell whoever looks after the service which address you were at.',
    again: 'Reload the page',
  },
});

/** A page that fails says so in its place, and leaves the way to the others open. */
export function Guarded({ children }: { readonly children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <ErrorBoundary fallback={<Failed />} resetKeys={[pathname, search]}>
      {children}
    </ErrorBoundary>
  );
}

function Failed() {
  const text = useText(words);
  return (
    <div className="stack">
      <h1>{text.title}</h1>
      <Notice kind="bad" title={text.what}>
        <button type="button" className="plain" onClick={() => location.reload()}>
          {text.again}
        </button>
      </Notice>
    </div>
  );
}
