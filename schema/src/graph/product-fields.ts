/** The descriptions of the fields that a product has in its department and in the ministry's lists alike. */
export const productFields = {
  type: 'A digital product of the ministry (produit numérique); accountable to exactly one department.',
  id: 'Its id, <department>:<slug>; never reused.',
  name: 'Its name.',
  phase:
    'The phase it is in today, or on the moment asked for (phase); null before its first phase begins, since a phase in the future is planned.',
  operator:
    'Who runs it today, or on the moment asked for (opérateur); UNKNOWN where no source says.',
  sponsors:
    'Ids of the organisations that ask for it (commanditaires); null when nothing was published, empty when there are none.',
  portfolio: 'Id of the portfolio it is part of (portefeuille); null when none was published.',
  department: 'The department accountable for it.',
} as const;
