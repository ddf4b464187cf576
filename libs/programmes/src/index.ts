export { apprenticeDevops } from './apprentice-devops/programme';
export { apprenticeDevopsRole } from './apprentice-devops/role';
export { checkProgramme } from './check-programme';
export {
  codesOf,
  type Code,
  type Frameworks,
  type SfiaSkill,
  type SkillAtLevel,
} from './frameworks';
export {
  evidenceWords,
  offTheJobWords,
  type EvidenceKind,
  type ItemGroup,
  type MapsTo,
  type OffTheJob,
  type ProgrammeItem,
  type Repeat,
} from './item';
export {
  onboardingPhases,
  type Certification,
  type Duty,
  type FocusArea,
  type OffTheJobHours,
  type Phase,
  type Programme,
} from './programme';
export {
  appendixKeys,
  type AppendixKey,
  type RoleAppendixField,
  type RoleDefinition,
  type RoleDuty,
  type RolePhase,
  type RoleSection,
  type SectionKey,
  type WorkWithGroup,
} from './role-definition';
export { shippedProgrammes, type ShippedProgramme } from './shipped';
export { skillDescriptions, type SkillDescription } from './skill-descriptions';
