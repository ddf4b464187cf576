import { apprenticeships } from '@tracker/contract';
import { holdersOf, type Parties } from '@tracker/domain';
import { sha256 } from '../platform/sha256';

/** Names exactly these people in these roles: another one as soon as somebody is named or taken out. */
export const peopleVersion = (parties: Parties): string =>
  sha256(
    JSON.stringify(
      apprenticeships.assignableRoles.map((role) => [role, [...holdersOf(parties, role)].sort()]),
    ),
  ).slice(0, 16);
