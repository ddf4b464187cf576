import type { ItemView } from '@tracker/contract';
import { isDone, movesOpenTo, undoUntil, type ItemFacts, type PersonId } from '@tracker/domain';
import { deciderIn } from '../apprenticeships/records';
import { isAfterChange, signatureIn } from '../sign-offs/requests';
import type { SignOffRequest } from '../sign-offs/sign-off-request.entity';
import type { LoadedItem } from './items';

/** The facts with the newest signature, which undoing asks for. */
export function withSignature(
  facts: ItemFacts,
  requests: readonly SignOffRequest[],
  now: string,
): ItemFacts {
  const signed = signatureIn(requests);
  if (!signed?.decidedBy || !signed.decidedAt) return facts;
  const { decidedBy: by, decidedAt: at } = signed;
  return { ...facts, signature: { by, at, now, isAgain: isAfterChange(requests, signed) } };
}

/** Who signed the item, as long as that stands. */
export function signatureView(
  me: PersonId,
  { record, row, facts }: LoadedItem,
  requests: readonly SignOffRequest[],
): ItemView['signedOff'] {
  const signed = isDone(row.state) ? signatureIn(requests) : undefined;
  if (!signed?.decidedBy || !signed.decidedAt) return null;
  const { decidedBy, decidedAt, onBehalfOf, wentWell } = signed;
  return {
    by: deciderIn(record, decidedBy, onBehalfOf),
    at: decidedAt,
    comment: wentWell,
    undoUntil: movesOpenTo(me, facts).includes('undo') ? undoUntil(decidedAt) : null,
  };
}
