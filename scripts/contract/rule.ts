import type { SubgraphContract } from './subgraphs.ts';

/** A place where a contract breaks a rule. */
export interface Violation {
  readonly subgraph: string;
  /** The type, field or argument, such as `WaterProduct.name`. */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** One rule that all subgraphs keep together. */
export interface ContractRule {
  readonly id: string;
  /** What is true when nothing breaks it. */
  readonly promise: string;
  check(subgraphs: readonly SubgraphContract[]): readonly Violation[];
}
