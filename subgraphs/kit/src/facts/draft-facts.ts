import type { StatementDraft } from '../publication/draft.ts';
import type { FactKind, ManyFacts } from './fact-kind.ts';
import { itemsOf, type Place, within } from './place.ts';
import { readRecord } from './record.ts';

type Sent = Readonly<Record<string, unknown>>;

/** The statements that a subject's input makes of some kinds; a field left out makes none. */
export function draftFacts(
  kinds: readonly FactKind[],
  subject: string,
  input: object,
  place: Place,
): readonly StatementDraft[] {
  return kinds.flatMap((kind) => {
    const sent = (input as Sent)[kind.field];
    const at = within(place, kind.field);
    if (sent === undefined) return [];
    if (kind.many) return draftMany(kind, subject, sent as readonly Sent[] | null, at);
    const body = sent === null ? null : kind.value.read(sent as never, at);
    return [{ path: at.path, subject, kind: kind.code, part: '', body }];
  });
}

function draftMany(
  { code, record, key }: ManyFacts,
  subject: string,
  sent: readonly Sent[] | null,
  place: Place,
): readonly StatementDraft[] {
  return itemsOf(sent, place).flatMap(({ item, at }) => {
    const body = readRecord(record, item, at);
    if (body === null) return [];
    const part = key.map((name) => body[name]).join(' ');
    return [{ path: at.path, subject, kind: code, part, body }];
  });
}
