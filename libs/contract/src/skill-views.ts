import { levels } from '@tracker/domain';
import { z } from 'zod';
import { day } from './fields';

const level = z.enum(levels);

/** One skill of an item: the level that the role asks, the owner's view and the signer's. */
export const skillView = z.object({
  code: z.string(),
  name: z.string(),
  asked: level,
  self: z.object({ level, on: day }).nullable(),
  signer: z.object({ level, on: day, by: z.string() }).nullable(),
});
export type SkillView = z.output<typeof skillView>;

/** One level for all skills of an item. `each`: it is said of each skill instead. */
export const wholeLevel = z
  .preprocess((v) => (v === '' || v === 'each' ? null : v), level.nullable())
  .default(null);

/** Skill code → level, for the skills of an item of which something is said. */
export const levelOfEach = z
  .record(
    z.string().max(20),
    z.preprocess((v) => (v === '' ? null : v), level.nullable()),
  )
  .default({})
  .transform((each) =>
    Object.fromEntries(
      Object.entries(each).flatMap(([code, said]) => (said ? [[code, said] as const] : [])),
    ),
  );
