import type { ReactNode } from 'react';
import { dayText } from '../format/days.ts';
import { pageSettings } from '../layout/page-settings.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { texts, useText } from '../text/use-text.ts';
import { useView } from '../view.ts';
import style from './accessibility-page.module.css';

/** When what is stated here was last found to be so. */
const STATED_ON = '2026-11-28';

const DEFENDER = 'https://formulaire.defenseurdesdroits.fr/';
const DELEGATES = 'https://www.defenseurdesdroits.fr/saisir/delegues';

const words = texts({
  fr: {
    title: 'Déclaration d’accessibilité',
    lead: (site: string) =>
      `${site} s’engage à rendre ses services numériques accessibles, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration porte sur ce site.`,
    thisSite: 'Ce site',
    state: 'État de conformité',
    stateSays:
      'Accessibilité : non conforme. Le référentiel (RGAA 4.1) demande un audit pour dire davantage, et aucun n’a encore été mené : ce site a été conçu et essayé pour être accessible, mais personne n’en a vérifié les 106 critères.',
    tests: 'Ce qui a été essayé',
    testsAre: [
      'les pages, dans un navigateur Chromium, avec l’outil automatique axe-core 4, qui ne trouve qu’une partie des défauts ;',
      'au clavier seul, de lien en lien et de champ en champ ;',
      'à 320 pixels de large, en clair et en sombre.',
    ],
    notTested:
      'Aucun essai n’a été fait avec un lecteur d’écran, une loupe ou une commande vocale, ni par des personnes handicapées.',
    faults: 'Ce qui n’est pas accessible',
    faultsAre: [
      'L’éditeur de l’explorateur (/explorer) : il n’est qu’en anglais, il garde le focus du clavier (Ctrl+M l’en fait sortir), il demande un écran large, certaines de ses couleurs sont trop peu contrastées, ses onglets contiennent des boutons, et ce qu’il suggère n’est pas toujours annoncé.',
      'Les graphiques sont cachés aux lecteurs d’écran : un texte dit ce qu’ils montrent, et un tableau de leurs chiffres se trouve sous chacun.',
      'Une partie des messages de la plateforme est en anglais ; elle est signalée comme telle.',
    ],
    instead: 'Ce que l’explorateur montre se demande aussi sans lui : le graphe répond à /graphql.',
    made: 'Établissement de cette déclaration',
    madeOn: (day: string) =>
      `Cette déclaration a été établie le ${day}, à partir des essais décrits ici.`,
    techniques: 'Technologies : HTML, CSS, JavaScript, WAI-ARIA et SVG.',
    report: 'Signaler un défaut',
    reportSays:
      'Si vous ne pouvez pas accéder à un contenu ou à un service, dites-le : une autre forme accessible vous sera proposée.',
    contact: 'Écrire à qui répond de ce site',
    noContact:
      'Adressez-vous aux intendants de la plateforme, au ministère, qui répondent de ce site ; ils n’ont pas encore donné d’adresse.',
    defender: 'Voies de recours',
    defenderSays:
      'Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits :',
    form: 'écrire un message au Défenseur des droits',
    delegate: 'contacter son délégué dans votre région',
    post: 'envoyer un courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  },
  en: {
    title: 'Accessibility statement',
    lead: (site: string) =>
      `${site} undertakes to make its digital services accessible, by article 47 of the French law no. 2005-102 of 11 February 2005. This statement is about this site.`,
    thisSite: 'This site',
    state: 'State of conformity',
    stateSays:
      'Accessibility: not compliant. The French standard (RGAA 4.1) asks for an audit before more may be said, and none was made yet: this site was made and tried to be accessible, but nobody has checked its 106 criteria.',
    tests: 'What was tried',
    testsAre: [
      'the pages, in a Chromium browser, with the automatic tool axe-core 4, which finds a part of the faults only;',
      'by the keyboard alone, from link to link and field to field;',
      'at a width of 320 pixels, light and dark.',
    ],
    notTested:
      'Nothing was tried with a screen reader, a magnifier or by voice, nor by persons with disabilities.',
    faults: 'What is not accessible',
    faultsAre: [
      'The editor of the explorer (/explorer): it is in English alone, it keeps the focus of the keyboard (Ctrl+M lets it go), it needs a wide screen, some of its colours have too little contrast, its tabs hold buttons, and what it suggests is not always announced.',
      'Charts are hidden from screen readers: a text says what they show, and a table of their figures stands below each.',
      'Some messages of the platform are in English; they are marked so.',
    ],
    instead: 'What the explorer shows can be asked without it, too: the graph answers at /graphql.',
    made: 'How this statement was made',
    madeOn: (day: string) =>
      `This statement was made on ${day}, from what was tried as described here.`,
    techniques: 'Technologies: HTML, CSS, JavaScript, WAI-ARIA and SVG.',
    report: 'Report a fault',
    reportSays:
      'If there is something that you cannot reach or use, say so: you will be offered another accessible form of it.',
    contact: 'Write to whoever answers for this site',
    noContact:
      'Ask the stewards of the platform, at the ministry, who answer for this site; they have given no address yet.',
    defender: 'If nothing is done',
    defenderSays:
      'If you have reported a fault that keeps you from something, and have had no satisfying answer, you can turn to the Défenseur des droits (the French defender of rights):',
    form: 'write to the Défenseur des droits',
    delegate: 'contact the delegate in your region',
    post: 'send a letter, free and without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  },
});

/** What is accessible and what is not, how that is known, and whom to tell; by the model of RGAA 4.1. */
export function AccessibilityPage() {
  const text = useText(words);
  const { lang } = useView();
  const { brand, contact } = pageSettings;
  return (
    <div className={`stack ${style['statement']}`}>
      <PageTitle title={text.title} lead={text.lead(brand?.name ?? text.thisSite)} />
      <Part title={text.state}>
        <p>{text.stateSays}</p>
      </Part>
      <Part title={text.tests}>
        <List items={text.testsAre} />
        <p>{text.notTested}</p>
      </Part>
      <Part title={text.faults}>
        <List items={text.faultsAre} />
        <p>{text.instead}</p>
      </Part>
      <Part title={text.made}>
        <p>{text.madeOn(dayText(STATED_ON, lang))}</p>
        <p>{text.techniques}</p>
      </Part>
      <Part title={text.report}>
        <p>{text.reportSays}</p>
        <p>{contact ? <a href={contact}>{text.contact}</a> : text.noContact}</p>
      </Part>
      <Part title={text.defender}>
        <p>{text.defenderSays}</p>
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
