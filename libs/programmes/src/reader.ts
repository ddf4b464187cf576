/** From a role definition’s document to a draft programme. Its own entry, so that no page carries the HTML parser. */
export { draftProgramme, type DraftProgramme } from './draft-programme';
export {
  readRoleDefinition,
  UnreadableRoleDefinition,
  type ReadRoleDefinition,
  type SfiaLine,
} from './read-role-definition';
