/** Characters that no cell holds: control characters other than tabs and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** What is told of a cell that holds one. */
export const UNSEEN = {
  message: {
    fr: 'Cette cellule contient un caractère de contrôle.',
    en: 'This cell holds a control character.',
  },
  remedy: { fr: 'Enlevez-le.', en: 'Take it out.' },
};
