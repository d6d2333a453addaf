import type { ProductInput } from '../products/product-input.ts';

/** Something that the story tells of a product, and the day from which it is known. */
export interface StoryEvent {
  readonly on: string;
  readonly slug: string;
  /** Fields of the product's input, those of its department's own facts included. */
  readonly states: Omit<ProductInput, 'slug'> & Readonly<Record<string, unknown>>;
}

/** Something that the story tells of the department as a whole. */
export interface DepartmentEvent {
  readonly on: string;
  readonly states: Readonly<Record<string, unknown>>;
}

/** All that the story tells of a department. */
export interface Story {
  readonly products: readonly StoryEvent[];
  readonly department: readonly DepartmentEvent[];
}
