import type { Response, SkillRow, skills } from '@tracker/contract';
import { idOf, samsHead } from './cast';

export const skillRow = (more: Partial<SkillRow> = {}): SkillRow => ({
  code: 'INF',
  name: 'Information security',
  asked: 'awareness',
  self: { level: 'working', on: '2026-11-18' },
  signer: { level: 'awareness', on: '2026-11-20', by: 'Priya Nair' },
  about: 'Information security involves keeping information safe.',
  levels: [
    { level: 'awareness', can: ['explain information security'] },
    { level: 'working', can: ['use information security practices'] },
  ],
  nextRole: 'working',
  counts: { signedOff: 3, items: 9, sessions: 5, evidence: 1 },
  behind: ['3 of 9 items signed off', '5 sessions', '1 piece of evidence'],
  next: { words: 'You are where the role asks', itemId: null, isReached: true },
  ...more,
});

type Skills = Response<typeof skills.getSkills>;

export const samsSkills = (more: Partial<Skills> = {}): Skills => ({
  apprenticeship: samsHead(),
  sentence: '1 of 2 skills is where the role asks, as seen by who signs off.',
  framework: 'Government Digital and Data Profession Capability Framework',
  roleLevel: 'Apprentice DevOps engineer',
  nextRoleLevel: 'Junior DevOps engineer',
  skills: [
    skillRow(),
    skillRow({
      code: 'SUP',
      name: 'Service support',
      self: null,
      signer: null,
      levels: [],
      behind: ['0 of 4 items signed off', '0 sessions', '0 pieces of evidence'],
      next: {
        words: 'Log a session towards “Investigate one alert”',
        itemId: idOf(200),
        isReached: false,
      },
    }),
  ],
  ...more,
});
