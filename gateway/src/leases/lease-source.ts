/** Leave to answer from memory. */
export interface Lease {
  /** The present version; compared, and never read. */
  readonly version: string;
  /** For how long, in milliseconds, from when it was asked for. */
  readonly leaseMs: number;
}

/** A request for leave. */
export interface LeaseRequest {
  /** Opaque id of this gateway. */
  readonly holder: string;
  /** Grows with each request. */
  readonly sequence: number;
  /** The version that may be answered from until this is answered; `null`: none is. */
  readonly known: string | null;
}

/** Where leases of one subgraph come from: its process, or this one. */
export interface LeaseSource {
  /** Asks for leave; rejects when there is none in time. */
  lease(request: LeaseRequest): Promise<Lease>;
  /** Is told of versions as they are recorded, late or twice or not at all; gives what ends it. */
  watch(listener: (version: string) => void): () => void;
}

/** A subgraph that gives no leases: its answers are right, and nobody can say until when. */
export class NoLeases extends Error {
  override readonly name = 'NoLeases';
}
