import type {
  DatedOperator,
  DatedPhase,
  Day,
  Move,
  ProductRecord,
  StopReasonCode,
} from '@pilotage/schema';
import type { KnownFact } from '../store/facts.ts';

/** The products that facts tell of, by id; a subject without a name is none. */
export function recordsOf(facts: readonly KnownFact[]): readonly ProductRecord[] {
  const bySubject = new Map<string, KnownFact[]>();
  for (const fact of facts) {
    const gathered = bySubject.get(fact.subject);
    if (gathered) gathered.push(fact);
    else bySubject.set(fact.subject, [fact]);
  }
  return [...bySubject].flatMap(([id, gathered]) => recordOf(id, gathered) ?? []);
}

/** The bodies are as `product-drafts.ts` made them; nobody else writes facts of these kinds. */
function recordOf(id: string, facts: readonly KnownFact[]): ProductRecord | null {
  const body = <Value>(kind: string) =>
    (facts.find((fact) => fact.kind === kind)?.body ?? null) as Value | null;
  const name = body<string>('NAME');
  if (name === null) return null;
  const milestones = facts.filter(({ kind, body: day }) => kind === 'MILESTONE' && day !== null);
  return {
    id,
    name,
    url: body<string>('URL'),
    team: body<string>('TEAM'),
    sponsors: body<readonly string[]>('SPONSORS'),
    portfolio: body<string>('PORTFOLIO'),
    aliases: body<readonly string[]>('FORMER_SLUGS') ?? [],
    phases: body<readonly DatedPhase[]>('PHASES') ?? [],
    operators: body<readonly DatedOperator[]>('OPERATORS') ?? [],
    milestones: Object.fromEntries(milestones.map(({ part, body: day }) => [part, day as Day])),
    movedFrom: body<Move>('MOVED_FROM'),
    movedTo: body<Move>('MOVED_TO'),
    stopReason: body<StopReasonCode>('STOP_REASON'),
    demonstration: body<boolean>('DEMONSTRATION') ?? false,
  };
}
