import type { PersonId } from './people';
import type { Reason, ReasonKind, Standing } from './standing';

/** Three groups by whose move it is. A person needs you when an open reason is yours. */
export const teamGroups = ['need-you', 'waiting-for-somebody-else', 'nothing-needed'] as const;
export type TeamGroup = (typeof teamGroups)[number];

const callingKinds: readonly ReasonKind[] = ['waiting', 'returned', 'unseen'];

/** An early warning and a short queue are news, not a call. A request that waits for you is yours. */
export function teamGroupOf(viewer: PersonId, { word, reasons }: Standing): TeamGroup {
  const calls = ({ kind, urgent }: Reason) => urgent || callingKinds.includes(kind);
  if (reasons.some((r) => calls(r) && r.owners.includes(viewer))) return 'need-you';
  const needsSomebody = word === 'behind' || word === 'needs-attention';
  return needsSomebody ? 'waiting-for-somebody-else' : 'nothing-needed';
}
