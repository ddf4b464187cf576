import { apprenticeDevops } from './apprentice-devops/programme';
import { apprenticeDevopsRole } from './apprentice-devops/role';
import type { Programme } from './programme';
import type { RoleDefinition } from './role-definition';

export type ShippedProgramme = { programme: Programme; role: RoleDefinition };

/** Every programme that comes with the service, with the role definition it was made from. */
export const shippedProgrammes: readonly ShippedProgramme[] = [
  { programme: apprenticeDevops, role: apprenticeDevopsRole },
];
