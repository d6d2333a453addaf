import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useLiveRefresh } from '../graph/use-live-refresh.ts';
import { texts, useText } from '../text/use-text.ts';
import { useLinkTo, useView } from '../view.ts';
import { AsOfBanner } from './as-of-banner.tsx';
import style from './layout.module.css';
import { pageSettings } from './page-settings.ts';
import { Paper } from './paper.tsx';
import { Switches } from './switches.tsx';

const words = texts({
  fr: {
    skip: 'Aller au contenu',
    site: 'Pilotage par l’impact',
    pages: 'Pages',
    ministry: 'Ministère',
    departments: 'Directions',
    portfolio: 'Portefeuille',
    desk: 'Publier',
    explorer: 'Explorer',
    demonstration:
      'Démonstration : les produits, les équipes et les mesures montrés ici sont inventés.',
    accessibility: 'Accessibilité : non conforme',
    graph: 'Le graphe (GraphQL)',
    contact: 'Nous écrire',
    refreshed: 'De nouveaux faits ont été publiés ; la page est à jour.',
    title: 'Pilotage',
  },
  en: {
    skip: 'Skip to content',
    site: 'Steering by impact',
    pages: 'Pages',
    ministry: 'Ministry',
    departments: 'Departments',
    portfolio: 'Portfolio',
    desk: 'Publish',
    explorer: 'Explorer',
    demonstration: 'Demonstration: the products, teams and measurements shown here are made up.',
    accessibility: 'Accessibility: not compliant',
    graph: 'The graph (GraphQL)',
    contact: 'Write to us',
    refreshed: 'New facts were published; the page is up to date.',
    title: 'Pilotage',
  },
});

/** What stands around every page: where one is, where one can go, and as of when all is seen. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const refreshes = useLiveRefresh();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const { brand, contact, demonstration } = pageSettings;
  return (
    <>
      <a className={`${style['skip']} only-screen`} href="#content">
        {text.skip}
      </a>
      <header className={style['header']}>
        {brand && (
          <p className={style['brand']}>
            <strong>{brand.name}</strong>
            {brand.line && <span>{brand.line}</span>}
          </p>
        )}
        <div className={style['top']}>
          <p className={style['site']}>{text.site}</p>
          <Switches />
        </div>
        <nav aria-label={text.pages} className={style['pages']}>
          <ul>
            <Page to={linkTo('/')} end>
              {text.ministry}
            </Page>
            <Page to={linkTo('/departments')}>{text.departments}</Page>
            <Page to={linkTo('/portfolio')}>{text.portfolio}</Page>
            <Page to={linkTo('/desk')}>{text.desk}</Page>
            <li>
              <a href="/explorer">{text.explorer}</a>
            </li>
          </ul>
        </nav>
        {demonstration && <p className={style['demonstration']}>{text.demonstration}</p>}
      </header>
      <AsOfBanner />
      <Content>{children}</Content>
      <p className="unseen" role="status">
        {refreshes > 0 ? `${text.refreshed} (${refreshes})` : ''}
      </p>
      <footer className={style['footer']}>
        <Paper />
        <ul>
          <li>
            <NavLink to={linkTo('/accessibility')}>{text.accessibility}</NavLink>
          </li>
          <li>
            <a href="/explorer">{text.graph}</a>
          </li>
          {contact && (
            <li>
              <a href={contact}>{text.contact}</a>
            </li>
          )}
        </ul>
        {brand && (
          <p className={style['brand']}>
            <strong>{brand.name}</strong>
            {brand.footer && <span>{brand.footer}</span>}
          </p>
        )}
      </footer>
    </>
  );
}

function Page({
  to,
  end = false,
  children,
}: {
  readonly to: string;
  readonly end?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <NavLink to={to} end={end}>
        {children}
      </NavLink>
    </li>
  );
}

/** The page itself; whoever goes to another page by the keyboard begins at its top. */
function Content({ children }: { readonly children: ReactNode }) {
  const { pathname, hash } = useLocation();
  const content = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // A part of the page that is wanted is gone to by the part itself, once it is there.
    if (hash !== '') return;
    window.scrollTo(0, 0);
    content.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return (
    <main id="content" ref={content} tabIndex={-1} className={style['content']}>
      {children}
    </main>
  );
}
