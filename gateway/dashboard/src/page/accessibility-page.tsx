import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayText } from '../format/days.ts';
import { pageSettings } from '../layout/page-settings.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { texts, useText } from '../text/use-text.ts';
import { useLinkTo, useView } from '../view.ts';
import style from './accessibility-page.module.css';
import { accessibilityWords } from './accessibility-words.ts';

/** When what is stated here was last found to be so. */
const STATED_ON = '2026-11-28';

const MODEL = 'https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/';
const DEFENDER = 'https://www.defenseurdesdroits.fr/nous-contacter-355';
const DELEGATES = 'https://www.defenseurdesdroits.fr/carte-des-delegues';

/** The pages that were tried; those of one indicator, department or product stand for the others. */
const TRIED = [
  '/',
  '/indicators/USER_SATISFACTION',
  '/departments',
  '/departments/water',
  '/portfolio',
  '/explain',
  '/desk',
  '/accessibility',
] as const;

const pageWords = texts<Readonly<Record<(typeof TRIED)[number], string>>>({
  fr: {
    '/': 'le ministère (page d’accueil)',
    '/indicators/USER_SATISFACTION': 'un indicateur',
    '/departments': 'les directions',
    '/departments/water': 'une direction',
    '/portfolio': 'le portefeuille, et les pages des produits qui en partent',
    '/explain': 'expliquer un chiffre',
    '/desk': 'publier un fichier',
    '/accessibility': 'cette page',
  },
  en: {
    '/': 'the ministry (first page)',
    '/indicators/USER_SATISFACTION': 'an indicator',
    '/departments': 'the departments',
    '/departments/water': 'a department',
    '/portfolio': 'the portfolio, and the pages of products that begin there',
    '/explain': 'explain a figure',
    '/desk': 'publish a file',
    '/accessibility': 'this page',
  },
});

/** What is accessible and what is not, how that is known, and whom to tell; in the form that the RGAA sets. */
export function AccessibilityPage() {
  const text = useText(accessibilityWords);
  const pages = useText(pageWords);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const { brand, contact } = pageSettings;
  return (
    <div className={`stack ${style['statement']}`}>
      <PageTitle title={text.title} lead={text.lead(brand?.name ?? text.anybody)}>
        <p>{text.plans}</p>
        <p>{text.applies(window.location.origin)}</p>
        <p>
          <a href={MODEL}>{text.model}</a>
          {text.law}
        </p>
      </PageTitle>
      <Part title={text.state}>
        <p>{text.stateSays}</p>
        <h3>{text.results}</h3>
        <p>{text.resultsSay}</p>
        <List items={text.tests} />
        <p>{text.notTested}</p>
      </Part>
      <Part title={text.contents}>
        <h3>{text.faults}</h3>
        <p>{text.faultsLead}</p>
        <List items={text.faultsAre} />
        <h3>{text.derogations}</h3>
        <p>{text.noDerogation}</p>
        <h3>{text.exempt}</h3>
        <p>{text.none}</p>
      </Part>
      <Part title={text.made}>
        <p>{text.madeOn(dayText(STATED_ON, lang))}</p>
        <h3>{text.technologies}</h3>
        <List items={text.technologiesAre} />
        <h3>{text.environment}</h3>
        <p>{text.environmentSays}</p>
        <h3>{text.tools}</h3>
        <List items={text.toolsAre} />
        <h3>{text.pages}</h3>
        <ul>
          {TRIED.map((path) => (
            <li key={path}>
              <Link to={linkTo(path)}>{pages[path]}</Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={text.contact}>
        <p>{text.contactSays}</p>
        <p>{contact ? <a href={contact}>{text.write}</a> : text.noContact}</p>
      </Part>
      <Part title={text.remedies}>
        <p>{text.remediesSay}</p>
        <ul>
          <li>
            <a href={DEFENDER}>{text.form}</a>
          </li>
          <li>
            <a href={DELEGATES}>{text.delegate}</a>
          </li>
          <li>{text.post}</li>
        </ul>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={style['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
