import { shippedProgrammes, type RoleDefinition } from '@tracker/programmes';

/** The role definition that a programme was made from, where it ships with the service. */
export const shippedRole = (programmeKey: string): RoleDefinition | undefined =>
  shippedProgrammes.find(({ role }) => role.programmeKey === programmeKey)?.role;

/** What happens in an onboarding phase. Empty where nobody has said it. */
export const phaseSummary = (programmeKey: string, phaseKey: string): string =>
  shippedRole(programmeKey)?.phases.find((phase) => phase.phaseKey === phaseKey)?.text ?? '';
