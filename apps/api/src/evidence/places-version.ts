import { sha256 } from '../platform/sha256';
import type { Places } from './places';

/** Names exactly these items and sessions, in whatever order they come. */
export const placesVersion = ({ itemIds, entryIds }: Places): string =>
  sha256(JSON.stringify([[...itemIds].sort(), [...entryIds].sort()])).slice(0, 16);
