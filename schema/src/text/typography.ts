/**
 * A French sentence, written with ordinary spaces, as it is printed: no line breaks inside « », nor before
 * what French sets apart from the word before it (: ; ? ! %).
 */
export function frenchTypography(sentence: string): string {
  return sentence.replace(/ (?=[»:;?!%])|(?<=«) /g, '\u00a0');
}
