import { Figure, IndicatorCodeEnum, PeriodScalar } from '@pilotage/schema/graph';
import { ID } from 'type-graphql';
import { readIndicators } from './arguments.ts';
import { momentArgument } from './common-arguments.ts';
import type { ArgumentDefinition, FieldDefinition } from './define-field.ts';
import type { ProductRoot } from './facts/fact-fields.ts';
import { type ProductFigureArguments, productFigure } from './product-figure.ts';

const circumstances: Readonly<Record<'period' | 'asOf' | 'instrument', ArgumentDefinition>> = {
  period: {
    type: () => PeriodScalar,
    nullable: true,
    description: "The period; absent: the indicator's own default.",
  },
  asOf: momentArgument,
  instrument: {
    type: () => ID,
    nullable: true,
    description: "What it was measured with; absent: the indicator's default.",
  },
};

/** The fields by which figures are asked of a product. */
export const productFigureFields: readonly FieldDefinition[] = [
  {
    name: 'figure',
    description: 'One figure of this product alone; null when the question is refused.',
    type: () => Figure,
    args: {
      indicator: { type: () => IndicatorCodeEnum, description: 'What is measured.' },
      ...circumstances,
    },
    resolve: (root: ProductRoot, args: ProductFigureArguments, context) =>
      productFigure(root, args, context),
  },
  {
    name: 'figures',
    description: 'Several figures of this product alone, in the order asked; null when refused.',
    type: () => [Figure],
    args: {
      indicators: { type: () => [IndicatorCodeEnum], description: 'What is measured.' },
      ...circumstances,
    },
    resolve: (
      root: ProductRoot,
      {
        indicators,
        ...args
      }: Omit<ProductFigureArguments, 'indicator'> & { readonly indicators: readonly string[] },
      context,
    ) =>
      Promise.all(
        readIndicators(indicators).map((indicator) =>
          productFigure(root, { indicator, ...args }, context),
        ),
      ),
  },
];
