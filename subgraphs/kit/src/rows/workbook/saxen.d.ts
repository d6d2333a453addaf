/** What we use of saxen, which has no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(event: 'error', told: (error: Error) => void): this;
    on(
      event: 'openTag',
      told: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this;
    on(event: 'closeTag', told: (name: string) => void): this;
    on(event: 'text', told: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', told: (text: string) => void): this;
    /** Parses what is whole of it, and keeps a tag that has only begun. */
    write(xml: string): this;
    end(): Error | null;
  }

  export function decode(text: string): string;
}
