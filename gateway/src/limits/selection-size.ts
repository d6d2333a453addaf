import type { FragmentDefinitionNode, SelectionNode, SelectionSetNode, ValueNode } from 'graphql';
import { Kind } from 'graphql';

/** What a part of a document comes to once its fragments are unfolded; `Infinity` where they never end. */
export interface SelectionSize {
  /** Levels within one another, below and including this one. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  /** Fields at its top. */
  readonly width: number;
}

/** Measures the parts of one document; each fragment is measured once, however often it is spread. */
export interface Measure {
  sizeOf(selections: SelectionSetNode): SelectionSize;
  sizeOfFragment(name: string): SelectionSize;
  /** The fragment that leads back to itself, once one was met. */
  readonly circular: () => string | null;
}

const NOTHING: SelectionSize = { depth: 0, fields: 0, aliases: 0, width: 0 };
const ENDLESS: SelectionSize = {
  depth: Number.POSITIVE_INFINITY,
  fields: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  width: Number.POSITIVE_INFINITY,
};

/** Measures the selections of a document with these fragments, down to `deepest` levels; what is deeper is endless. */
export function measureSelections(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  deepest: number,
): Measure {
  const known = new Map<string, SelectionSize>();
  const open = new Set<string>();
  let circular: string | null = null;

  function ofFragment(name: string, level: number): SelectionSize {
    const size = known.get(name);
    if (size) return size;
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    if (open.has(name)) {
      circular ??= name;
      return ENDLESS;
    }
    open.add(name);
    const found = ofSelections(fragment.selectionSet, level);
    open.delete(name);
    known.set(name, found);
    return found;
  }

  function ofSelections({ selections }: SelectionSetNode, level: number): SelectionSize {
    if (level > deepest) return { ...NOTHING, depth: Number.POSITIVE_INFINITY };
    let [depth, fields, aliases, width] = [0, 0, 0, 0];
    for (const selection of selections) {
      const size = ofSelection(selection, level);
      depth = Math.max(depth, size.depth);
      fields += size.fields;
      aliases += size.aliases;
      width += size.width;
    }
    return { depth: depth + 1, fields, aliases, width };
  }

  function ofSelection(selection: SelectionNode, level: number): SelectionSize {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, level + 1);
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return ofSelections(selection.selectionSet, level + 1);
    const inner = selection.selectionSet
      ? ofSelections(selection.selectionSet, level + 1)
      : NOTHING;
    const inArguments = (selection.arguments ?? []).map(({ value }) => depthOf(value, deepest));
    return {
      depth: Math.max(inner.depth, ...inArguments),
      fields: inner.fields + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      width: 1,
    };
  }

  return {
    sizeOf: (selections) => ofSelections(selections, 0),
    sizeOfFragment: (name) => ofFragment(name, 0),
    circular: () => circular,
  };
}

/** Lists and objects within one another, in a value. */
function depthOf(value: ValueNode, left: number): number {
  if (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT) return 0;
  if (left < 0) return Number.POSITIVE_INFINITY;
  const within =
    value.kind === Kind.LIST ? value.values : value.fields.map(({ value: inner }) => inner);
  let deepest = 0;
  for (const inner of within) deepest = Math.max(deepest, depthOf(inner, left - 1));
  return deepest + 1;
}
