import { CoreLoop1764000000000 } from './1764000000000-core-loop';

/** In the order in which they run. One set for both databases. */
export const migrations = [CoreLoop1764000000000];
