import { readIndicators } from '@pilotage/kit';
import type { GranularityCode } from '@pilotage/schema';
import {
  Figure,
  GranularityEnum,
  IndicatorCodeEnum,
  MomentScalar,
  PeriodScalar,
} from '@pilotage/schema/graph';
import { Arg, Ctx, FieldResolver, ID, InterfaceType, Resolver, Root } from 'type-graphql';
import { figureOf, type Scope } from '../ministry/figure-of.ts';
import { seriesFor } from '../ministry/series.ts';
import { targetsOf } from '../ministry/targets-of.ts';
import type { PilotageContext } from './context.ts';
import { Target } from './target-type.ts';

/** Whatever has figures: the ministry, and each department. */
@InterfaceType('Steered', {
  autoRegisterImplementations: false,
  description: 'Whatever is steered by figures: the ministry, and each of its departments.',
})
export abstract class Steered {}

const PERIOD = "The period; absent: the indicator's own default.";
const AS_OF = 'As known up to that moment, and read on its day; absent: now.';
const INSTRUMENT = "What it was measured with; absent: the indicator's default. A census has none.";

/** The figures of whatever is steered; its types inherit them. */
@Resolver(() => Steered)
export class SteeredResolver {
  @FieldResolver(() => Figure, {
    nullable: true,
    description:
      "One figure, merged from the departments' states; null only when the question is refused.",
  })
  figure(
    @Root() scope: Scope,
    @Ctx() context: PilotageContext,
    @Arg('indicator', () => IndicatorCodeEnum, { description: 'What is measured.' })
    indicator: string,
    @Arg('period', () => PeriodScalar, { nullable: true, description: PERIOD }) period:
      | string
      | null,
    @Arg('asOf', () => MomentScalar, { nullable: true, description: AS_OF }) asOf: string | null,
    @Arg('instrument', () => ID, { nullable: true, description: INSTRUMENT }) instrument:
      | string
      | null,
  ) {
    return figureOf(context, scope, { indicator, period, asOf, instrument });
  }

  @FieldResolver(() => [Figure], {
    nullable: true,
    description:
      'Several figures at once, in the order asked; null only when the question is refused.',
  })
  figures(
    @Root() scope: Scope,
    @Ctx() context: PilotageContext,
    @Arg('indicators', () => [IndicatorCodeEnum], { description: 'What is measured.' })
    indicators: readonly string[],
    @Arg('period', () => PeriodScalar, { nullable: true, description: PERIOD }) period:
      | string
      | null,
    @Arg('asOf', () => MomentScalar, { nullable: true, description: AS_OF }) asOf: string | null,
    @Arg('instrument', () => ID, { nullable: true, description: INSTRUMENT }) instrument:
      | string
      | null,
  ) {
    return Promise.all(
      readIndicators(indicators).map((indicator) =>
        figureOf(context, scope, { indicator, period, asOf, instrument }),
      ),
    );
  }

  @FieldResolver(() => [Target], {
    nullable: true,
    description:
      'The targets set by stewards, one an indicator that has any; null only when the question is refused.',
  })
  targets(
    @Root() scope: Scope,
    @Ctx() context: PilotageContext,
    @Arg('asOf', () => MomentScalar, {
      nullable: true,
      description: 'As known up to that moment; absent: now.',
    })
    asOf: string | null,
  ) {
    return targetsOf(context, scope.code ?? 'ministry', asOf);
  }

  @FieldResolver(() => [Figure], {
    nullable: true,
    description:
      'The figures of several periods, the earliest first, 120 at most; a period without data has a figure without value, and its reasons. Null only when the question is refused.',
  })
  series(
    @Root() scope: Scope,
    @Ctx() context: PilotageContext,
    @Arg('indicator', () => IndicatorCodeEnum, { description: 'What is measured.' })
    indicator: string,
    @Arg('from', () => String, { description: 'The first month, YYYY-MM.' }) from: string,
    @Arg('to', () => String, { description: 'The last month, YYYY-MM, included.' }) to: string,
    @Arg('granularity', () => GranularityEnum, {
      defaultValue: 'MONTH',
      description: 'How long the periods are; months unless told otherwise.',
    })
    granularity: GranularityCode,
    @Arg('asOf', () => MomentScalar, { nullable: true, description: AS_OF }) asOf: string | null,
    @Arg('instrument', () => ID, { nullable: true, description: INSTRUMENT }) instrument:
      | string
      | null,
  ) {
    return seriesFor(context, scope, { indicator, from, to, granularity, asOf, instrument });
  }
}
