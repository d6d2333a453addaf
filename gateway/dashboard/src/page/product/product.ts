import type { DataOf } from '../../graph/ask.ts';

/** A product with all that its department knows of it. */
export type Product = NonNullable<DataOf<'ProductDetails'>['product']>;
