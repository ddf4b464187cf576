import type { Tx } from '../platform/db';

/** Facts that a test writes past the units of work: where everybody stands is worked out anew. */
export const outdateStandings = (tx: Tx) => tx.rows(`UPDATE standings SET good_until = ''`);
