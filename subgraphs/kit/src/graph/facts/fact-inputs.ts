import { Field } from 'type-graphql';
import type { FactKind } from '../../facts/fact-kind.ts';
import { recordInput } from '../../facts/record-types.ts';

/** Gives an input a field for each of some kinds of fact. */
export function addFactFields(
  input: new () => object,
  prefix: string,
  kinds: readonly FactKind[],
): void {
  for (const kind of kinds) {
    const type = kind.many ? [recordInput(kind.record, prefix)] : kind.value.input(prefix);
    const stated = kind.many
      ? `A statement each, told apart by ${kind.key.join(', ')}; those not named stay as they are.`
      : 'Null states that there is none.';
    Field(() => type as StringConstructor, {
      nullable: Array.isArray(type) ? 'itemsAndList' : true,
      description: `${kind.description} ${stated}`,
    })(input.prototype, kind.field);
  }
}
