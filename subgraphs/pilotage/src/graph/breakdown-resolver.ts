import type { ProductFilterInput } from '@pilotage/kit';
import type { DimensionCode } from '@pilotage/schema';
import {
  DimensionEnum,
  IndicatorCodeEnum,
  MomentScalar,
  PeriodScalar,
} from '@pilotage/schema/graph';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { breakdownOf } from '../ministry/breakdown.ts';
import { BreakdownConnection } from './breakdown-types.ts';
import type { PilotageContext } from './context.ts';
import { ProductFilter } from './ministry-types.ts';
import { PageArguments } from './page-arguments.ts';

/** Figures broken down by what products have in common. */
@Resolver()
export class BreakdownResolver {
  @Query(() => BreakdownConnection, {
    description:
      'A figure broken down by one to three dimensions, over all departments or those of the filter. Over dimensions whose rows do not overlap, the rows merge to the whole; small counts of persons are left out of rows.',
  })
  breakdown(
    @Ctx() context: PilotageContext,
    @Arg('indicator', () => IndicatorCodeEnum, { description: 'What is measured.' })
    indicator: string,
    @Arg('by', () => [DimensionEnum], { description: 'By what, 1 to 3 dimensions.' })
    by: readonly DimensionCode[],
    @Arg('filter', () => ProductFilter, {
      nullable: true,
      description: 'Of which products; absent: all.',
    })
    filter: ProductFilterInput | null,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: "The period; absent: the indicator's own default.",
    })
    period: string | null,
    @Arg('asOf', () => MomentScalar, {
      nullable: true,
      description: 'As known up to that moment, and read on its day; absent: now.',
    })
    asOf: string | null,
    @Arg('instrument', () => ID, {
      nullable: true,
      description: "What it was measured with; absent: the indicator's default.",
    })
    instrument: string | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const question = { indicator, by, filter, period, asOf, instrument, first, after };
    return breakdownOf(context, question);
  }
}
