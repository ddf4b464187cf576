import type { PersonId } from './people';
import type { Reason, ReasonKind, Standing } from './standing';

/** Three groups by whose move it is. A person needs you when an open reason is yours. */
export const teamGroups = ['need-you', 'waiting-for-somebody-else', 'nothing-needed'] as const;
export type TeamGroup = (typeof teamGroups)[number];

const callingKinds: readonly ReasonKind[] = ['waiting', 'returned', 'unseen'];

/** An early warning and a short queue are news, not a call. A request that waits for you is yours. */
const calls = ({ kind, urgent }: Reason) => urgent || callingKinds.includes(kind);

/** Everybody who has an open reason. */
export const callsOf = ({ reasons }: Standing): PersonId[] => [
  ...new Set(reasons.filter(calls).flatMap(({ owners }) => owners)),
];

export const needsSomebody = ({ word }: Standing): boolean =>
  word === 'behind' || word === 'needs-attention';

export function teamGroupOf(viewer: PersonId, standing: Standing): TeamGroup {
  if (callsOf(standing).includes(viewer)) return 'need-you';
  return needsSomebody(standing) ? 'waiting-for-somebody-else' : 'nothing-needed';
}
