import { texts } from '../text/use-text.ts';

/** The model's headings and sentences (arrêté du 20 septembre 2019), and what is true of this site below each. */
export const accessibilityWords = texts({
  fr: {
    title: 'Déclaration d’accessibilité',
    lead: (whose: string) =>
      `${whose} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.`,
    anybody: 'Le responsable de ce site',
    plans:
      'Le schéma pluriannuel de mise en accessibilité et le plan d’action de l’année, que la loi demande aussi, ne sont pas encore publiés ici.',
    applies: (address: string) =>
      `Cette déclaration s’applique au site ${address}, explorateur compris (/explorer).`,
    model: 'Elle suit le modèle du référentiel général d’amélioration de l’accessibilité (RGAA)',
    law: ', fixé par l’arrêté du 20 septembre 2019 en application du décret n° 2019-768 du 24 juillet 2019.',
    state: 'État de conformité',
    stateSays:
      'Ce site est non conforme avec le RGAA, version 4.1, car il n’existe aucun résultat d’audit en cours de validité qui mesure le respect de ses critères.',
    results: 'Résultats des tests',
    resultsSay:
      'Aucun audit de conformité n’a été mené : personne n’a vérifié les 106 critères, et aucun pourcentage ne peut être donné. Des essais moins complets ont été faits pendant la réalisation :',
    tests: [
      'les pages, explorateur compris, avec un outil automatique, qui ne trouve qu’une partie des défauts ; il n’en signale plus ;',
      'au clavier seul : l’ordre de lecture, le focus visible, les tableaux qui défilent ;',
      'à 320 pixels de large, en clair et en sombre, avec un contraste renforcé, avec les couleurs du système, et imprimées.',
    ],
    notTested:
      'Aucun essai n’a été fait avec un lecteur d’écran, une loupe ou une commande vocale, ni par des personnes handicapées.',
    contents: 'Contenus non accessibles',
    faults: 'Non-conformités',
    faultsLead:
      'Sans audit, cette liste n’est pas complète. Ce que l’on sait déjà ne pas être accessible :',
    faultsAre: [
      'L’éditeur de l’explorateur (/explorer) : il n’est qu’en anglais, il garde le focus du clavier (Ctrl+M l’en fait sortir), il demande un écran large, et ce qu’il suggère n’est pas toujours annoncé. Ce qu’il montre se demande aussi sans lui : le graphe répond à /graphql.',
      'Les graphiques sont cachés aux lecteurs d’écran : un texte dit ce qu’ils montrent, et un tableau de leurs chiffres se trouve sous chacun.',
      'Une partie des messages de la plateforme est en anglais ; elle est signalée comme telle.',
    ],
    derogations: 'Dérogations pour charge disproportionnée',
    exempt: 'Contenus non soumis à l’obligation d’accessibilité',
    none: 'Aucun n’est invoqué.',
    noDerogation: 'Aucune n’est invoquée.',
    made: 'Établissement de cette déclaration d’accessibilité',
    madeOn: (day: string) => `Cette déclaration a été établie le ${day}.`,
    technologies: 'Technologies utilisées pour la réalisation du site',
    technologiesAre: ['HTML', 'CSS', 'JavaScript', 'WAI-ARIA', 'SVG'],
    environment: 'Environnement de test',
    environmentSays:
      'Chromium sous Linux, sans technologie d’assistance : les combinaisons de la base de référence du RGAA n’ont pas été essayées.',
    tools: 'Outils utilisés lors de l’évaluation',
    toolsAre: ['axe-core 4', 'le clavier et l’inspecteur du navigateur'],
    pages: 'Pages du site ayant fait l’objet d’un essai',
    contact: 'Retour d’information et contact',
    contactSays:
      'Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable du site pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme. Une réponse vous est due dans un délai d’une semaine ; si votre question est complexe, elle dit quand viendra la réponse définitive.',
    write: 'Écrire au responsable du site',
    noContact:
      'Adressez-vous aux intendants de la plateforme, au ministère, qui répondent de ce site ; ils n’ont pas encore donné d’adresse.',
    remedies: 'Voies de recours',
    remediesSay:
      'Cette procédure est à utiliser dans le cas suivant : vous avez signalé au responsable du site un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services du site, et vous n’avez pas obtenu de réponse satisfaisante.',
    form: 'Écrire un message au Défenseur des droits',
    delegate: 'Contacter le délégué du Défenseur des droits près de chez vous',
    post: 'Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  },
  en: {
    title: 'Accessibility statement',
    lead: (whose: string) =>
      `${whose} undertakes to make this site accessible, by article 47 of the French law no. 2005-102 of 11 February 2005.`,
    anybody: 'Whoever answers for this site',
    plans:
      'The plan of several years and the plan of action of this year, which the law asks for, too, are not published here yet.',
    applies: (address: string) =>
      `This statement is about the site ${address}, with its explorer (/explorer).`,
    model: 'It follows the model of the French standard (RGAA)',
    law: ', set by the order (arrêté) of 20 September 2019 under the decree no. 2019-768 of 24 July 2019.',
    state: 'State of conformity',
    stateSays:
      'This site is not compliant with the RGAA, version 4.1, because there is no valid result of an audit that measures how far its criteria are met.',
    results: 'Results of tests',
    resultsSay:
      'No audit was made: nobody has checked the 106 criteria, and no percentage can be given. While the site was made, less was tried:',
    tests: [
      'the pages, the explorer included, with an automatic tool, which finds a part of the faults only; it reports none any more;',
      'by the keyboard alone: the order of reading, the visible focus, the tables that scroll;',
      'at a width of 320 pixels, light and dark, with more contrast, with the colours of the system, and printed.',
    ],
    notTested:
      'Nothing was tried with a screen reader, a magnifier or by voice, nor by persons with disabilities.',
    contents: 'What is not accessible',
    faults: 'Faults',
    faultsLead: 'Without an audit this list is not complete. What is known not to be accessible:',
    faultsAre: [
      'The editor of the explorer (/explorer): it is in English alone, it keeps the focus of the keyboard (Ctrl+M lets it go), it needs a wide screen, and what it suggests is not always announced. What it shows can be asked without it, too: the graph answers at /graphql.',
      'Charts are hidden from screen readers: a text says what they show, and a table of their figures stands below each.',
      'Some messages of the platform are in English; they are marked so.',
    ],
    derogations: 'Exceptions for a disproportionate burden',
    exempt: 'Content that need not be accessible',
    none: 'None is claimed.',
    noDerogation: 'None is claimed.',
    made: 'How this statement was made',
    madeOn: (day: string) => `This statement was made on ${day}.`,
    technologies: 'Technologies of the site',
    technologiesAre: ['HTML', 'CSS', 'JavaScript', 'WAI-ARIA', 'SVG'],
    environment: 'Where it was tried',
    environmentSays:
      'Chromium on Linux, without assistive technology: the combinations that the RGAA names were not tried.',
    tools: 'Tools',
    toolsAre: ['axe-core 4', 'the keyboard and the inspector of the browser'],
    pages: 'Pages that were tried',
    contact: 'Feedback and contact',
    contactSays:
      'If there is something that you cannot reach or use, write to whoever answers for the site: you will be led to an accessible alternative, or be given it in another form. You are owed an answer within a week; where your question is complex, it says when the final answer will come.',
    write: 'Write to whoever answers for the site',
    noContact:
      'Ask the stewards of the platform, at the ministry, who answer for this site; they have given no address yet.',
    remedies: 'If nothing is done',
    remediesSay:
      'If you have reported a fault that keeps you from something on this site, and have had no satisfying answer, you can turn to the Défenseur des droits (the French defender of rights).',
    form: 'Write to the Défenseur des droits',
    delegate: 'Contact the delegate of the Défenseur des droits near you',
    post: 'Send a letter (free, without a stamp): Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  },
});
