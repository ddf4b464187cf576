import type { Level } from '@tracker/domain';
import type { MapsTo } from './item';

export type Code = { code: string; name: string };

export type SkillAtLevel = Code & { level: Level };

/** SFIA’s text is licensed: code, name and level numbers only. */
export type SfiaSkill = Code & {
  level: number;
  /** First and last level that SFIA defines for the skill, by SFIA version. */
  definedLevels: Readonly<Record<string, readonly [number, number]>>;
};

export type Frameworks = {
  gdd: {
    name: string;
    roleLevel: string;
    skills: readonly SkillAtLevel[];
    nextRole: { roleLevel: string; skills: readonly SkillAtLevel[] };
  };
  ccf: {
    name: string;
    status: string;
    gradeLevel: number;
    clusters: readonly { name: string; competencies: readonly Code[] }[];
  };
  behaviours: { name: string; gradeLevel: number; behaviours: readonly Code[] };
  sfia: { name: string; note: string; skills: readonly SfiaSkill[] };
  standard: {
    reference: string;
    title: string;
    level: number;
    duties: readonly Code[];
    knowledge: readonly Code[];
    skills: readonly Code[];
    behaviours: readonly Code[];
  };
  hoStandards: { name: string; standards: readonly Code[] };
};

/** Every code that an item may map to, with its name, so that a page can show words. */
export const codesOf = (frameworks: Frameworks): Record<keyof MapsTo, readonly Code[]> => ({
  gdd: frameworks.gdd.skills,
  sfia: frameworks.sfia.skills,
  ccf: frameworks.ccf.clusters.flatMap((cluster) => cluster.competencies),
  behaviours: frameworks.behaviours.behaviours,
  standardDuties: frameworks.standard.duties,
  ksb: [
    ...frameworks.standard.knowledge,
    ...frameworks.standard.skills,
    ...frameworks.standard.behaviours,
  ],
  hoStandards: frameworks.hoStandards.standards,
});
