import { Figure } from '@pilotage/schema/graph';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { explain } from '../ministry/explanation.ts';
import type { PilotageContext } from './context.ts';

@ObjectType({ description: 'A cited figure, recomputed from the departments’ logs (explication).' })
export class Explanation {
  @Field(() => Boolean, {
    description: 'Whether the figure recomputed says what the citation says.',
  })
  same!: boolean;

  @Field(() => Figure, {
    description:
      'The figure recomputed, up to the versions that the citation names; without target, change and parts.',
  })
  figure!: Figure;
}

/** From a citation back to its figure. */
@Resolver()
export class ExplanationResolver {
  @Query(() => Explanation, {
    nullable: true,
    description:
      'Recomputes a cited figure from the log, and says whether it is the same; null when the citation is refused, or a department that it names does not answer.',
  })
  async explanation(
    @Ctx() context: PilotageContext,
    @Arg('citation', () => String, { description: 'The line that `citation` of a figure gave.' })
    citation: string,
  ) {
    const { figure, same } = await explain(context, citation);
    return { same, figure: { ...figure, compare: async () => null, allParts: async () => [] } };
  }
}
