import { PageInfo } from '@pilotage/schema/graph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

const made = new WeakMap<object, object>();

/** The page type of a node type. */
export function connectionType(name: string, node: object): object {
  const known = made.get(node);
  if (known) return known;
  @Directive('@shareable')
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [node] as never, { description: 'What stands on this page.' })
    nodes!: readonly object[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many the whole list holds.' })
    totalCount!: number;
  }
  made.set(node, Connection);
  return Connection;
}
