import type { Markup } from './xml.ts';

/** Gathers the texts of elements of a name, such as `si`: the runs they are made of, without how they are pronounced. */
export function gatherTexts(element: string, told: (text: string) => void): Markup {
  let text = '';
  let isWithin = false;
  let isRun = false;
  let pronounced = 0;
  return {
    open(name) {
      if (name === element) {
        text = '';
        isWithin = true;
      } else if (name === 'rPh') pronounced += 1;
      else if (name === 't') isRun = isWithin && pronounced === 0;
    },
    close(name) {
      if (name === 't') isRun = false;
      else if (name === 'rPh') pronounced -= 1;
      else if (name === element && isWithin) {
        isWithin = false;
        told(unescaped(text));
      }
    },
    text(piece) {
      if (isRun) text += piece;
    },
  };
}

/** Characters that XML does not hold are written such as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
