import type { Label } from '@pilotage/schema';

/** What is wrong with a workbook as a whole. */
export interface WholeFault {
  readonly rule: string;
  readonly message: Label;
  readonly remedy: Label;
}

/** Ends the reading of a workbook; caught where it is read, and told. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';

  constructor(readonly fault: WholeFault) {
    super(fault.message.en);
  }
}

const MEBIBYTE = 1024 * 1024;

/** How many bytes a workbook has at most, as it is sent. */
export const MOST_PACKED_BYTES = 20 * MEBIBYTE;

/** How many bytes of it are unpacked at most, all its parts together. */
export const MOST_UNPACKED_BYTES = 200 * MEBIBYTE;

const IN_SEVERAL: Label = {
  fr: 'Envoyez-le en plusieurs fichiers, ou en CSV.',
  en: 'Send it in several files, or as CSV.',
};
const SAVE_AGAIN: Label = {
  fr: 'Ouvrez-le dans votre tableur, enregistrez-le au format « Classeur Excel (.xlsx) » et envoyez ce fichier.',
  en: 'Open it in your spreadsheet program, save it as "Excel workbook (.xlsx)", and send that file.',
};

/** Every way in which a file is no workbook that we read. */
export const FAULTS = {
  empty: {
    rule: 'empty',
    message: { fr: 'Le fichier est vide.', en: 'The file is empty.' },
    remedy: {
      fr: 'Partez du modèle de classeur du département.',
      en: "Begin with the department's template.",
    },
  },
  packed: {
    rule: 'most',
    message: {
      fr: `Le classeur dépasse ${MOST_PACKED_BYTES / MEBIBYTE} Mio.`,
      en: `The workbook is larger than ${MOST_PACKED_BYTES / MEBIBYTE} MiB.`,
    },
    remedy: IN_SEVERAL,
  },
  unpacked: {
    rule: 'most',
    message: {
      fr: `Décompressé, le classeur dépasse ${MOST_UNPACKED_BYTES / MEBIBYTE} Mio.`,
      en: `The workbook unpacks to more than ${MOST_UNPACKED_BYTES / MEBIBYTE} MiB.`,
    },
    remedy: IN_SEVERAL,
  },
  parts: {
    rule: 'most',
    message: {
      fr: 'Le classeur a plus de parties qu’aucun tableur n’en écrit.',
      en: 'The workbook has more parts than any spreadsheet program writes.',
    },
    remedy: SAVE_AGAIN,
  },
  html: {
    rule: 'workbook',
    message: {
      fr: 'Ce fichier est une page web ou du XML, pas un classeur.',
      en: 'This file is a web page or XML, and no workbook.',
    },
    remedy: SAVE_AGAIN,
  },
  old: {
    rule: 'workbook',
    message: {
      fr: 'Ce fichier est au format d’Excel d’avant 2007 (.xls).',
      en: 'This file is in the format of Excel before 2007 (.xls).',
    },
    remedy: SAVE_AGAIN,
  },
  encrypted: {
    rule: 'workbook',
    message: {
      fr: 'Le classeur est protégé par un mot de passe.',
      en: 'The workbook is protected by a password.',
    },
    remedy: {
      fr: 'Enregistrez-le sans mot de passe, et envoyez ce fichier.',
      en: 'Save it without a password, and send that file.',
    },
  },
  notPacked: {
    rule: 'workbook',
    message: { fr: 'Ce fichier n’est pas un classeur.', en: 'This file is no workbook.' },
    remedy: {
      fr: 'Envoyez un classeur .xlsx ; pour du CSV, donnez le type de contenu text/csv.',
      en: 'Send an .xlsx workbook; for CSV, give the content type text/csv.',
    },
  },
  otherPacked: {
    rule: 'workbook',
    message: {
      fr: 'Ce fichier est compressé, mais n’est pas un classeur .xlsx.',
      en: 'This file is packed, but is no .xlsx workbook.',
    },
    remedy: SAVE_AGAIN,
  },
  broken: {
    rule: 'workbook',
    message: {
      fr: 'Le classeur est abîmé, ou n’est pas entier.',
      en: 'The workbook is damaged, or not whole.',
    },
    remedy: SAVE_AGAIN,
  },
} as const satisfies Readonly<Record<string, WholeFault>>;
