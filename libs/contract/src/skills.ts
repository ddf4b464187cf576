import { levels } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { id, idParams } from './fields';
import { skillView } from './skill-views';

/** One skill of the programme: what the role asks, what two people see, what stands behind it, what is next. */
export const skillRow = skillView.extend({
  /** What the skill is about. Empty where the framework does not say. */
  about: z.string(),
  /** What the framework says of each level, lowest first. Empty where we do not hold it. */
  levels: z.array(z.object({ level: z.enum(levels), can: z.array(z.string()) })),
  /** The level that the next role asks. Null: no other than now, or not known. */
  nextRole: z.enum(levels).nullable(),
  /** "3 of 9 items signed off", "5 sessions", "2 pieces of evidence" */
  behind: z.array(z.string()),
  counts: z.object({ signedOff: z.int(), items: z.int(), sessions: z.int(), evidence: z.int() }),
  next: z.object({
    words: z.string(),
    itemId: id.nullable(),
    /** The level that is asked was seen by a signer. */
    isReached: z.boolean(),
  }),
});
export type SkillRow = z.output<typeof skillRow>;

/** Where an apprentice is in each skill of the programme. Two views side by side, never averaged or ranked. */
export const getSkills = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/skills',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    /** "2 of 6 skills are where the role asks, as your mentor sees it" */
    sentence: z.string(),
    framework: z.string(),
    roleLevel: z.string(),
    nextRoleLevel: z.string(),
    skills: z.array(skillRow),
  }),
});
