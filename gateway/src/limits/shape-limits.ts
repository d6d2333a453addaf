/** How large a document may be, whatever it asks. */
export interface ShapeLimits {
  /** Words and signs of the text, as GraphQL's grammar counts them. */
  readonly tokens: number;
  /** Braces, brackets and lists within one another, fragments unfolded. */
  readonly depth: number;
  /** Fields of a document, fragments unfolded. */
  readonly fields: number;
  /** Fields asked under another name, fragments unfolded. */
  readonly aliases: number;
  /** How often one answer may be asked for in the same braces. */
  readonly repeats: number;
  /** Fields of one operation at its top, fragments unfolded. */
  readonly rootFields: number;
  /** Directives in the text. */
  readonly directives: number;
  /** Directives of one field, fragment or variable. */
  readonly directivesAtOnePlace: number;
  /** Fragments that are defined. */
  readonly fragments: number;
  /** Operations that are defined. */
  readonly operations: number;
}

/**
 * The limits of a document.
 *
 * No saved example has more than 79 tokens, 6 levels, 24 fields and 3 aliases; the question by which GraphiQL learns
 * the graph has 182 tokens, 18 levels and 228 fields. Within these limits the checks of GraphQL itself, some of which
 * grow with the square of a document, take less than 50 ms.
 */
export const SHAPE_LIMITS: ShapeLimits = {
  tokens: 5000,
  depth: 64,
  fields: 2000,
  aliases: 100,
  repeats: 20,
  rootFields: 50,
  directives: 100,
  directivesAtOnePlace: 5,
  fragments: 50,
  operations: 20,
};
