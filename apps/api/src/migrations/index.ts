import { CoreLoop1764000000000 } from './1764000000000-core-loop';
import { Evidence1764100000000 } from './1764100000000-evidence';
import { ChangedSinceSignOff1764100001000 } from './1764100001000-changed-since-sign-off';
import { Outbox1764400000000 } from './1764400000000-outbox';
import { Observations1764400001000 } from './1764400001000-observations';

/** In the order in which they run. One set for both databases. */
export const migrations = [
  CoreLoop1764000000000,
  Evidence1764100000000,
  ChangedSinceSignOff1764100001000,
  Outbox1764400000000,
  Observations1764400001000,
];
