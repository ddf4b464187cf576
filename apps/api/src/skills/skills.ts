import { Injectable } from '@nestjs/common';
import type { Response, SkillRow, skills as contract } from '@tracker/contract';
import {
  compareLevels,
  dayAt,
  levels,
  levelWords,
  plural,
  signersOf,
  skillStanding,
  stepWords,
  type Level,
  type PersonId,
} from '@tracker/domain';
import { skillDescriptions, type SkillAtLevel } from '@tracker/programmes';
import {
  deciderIn,
  headOf,
  nameIn,
  Records,
  type ApprenticeRecord,
} from '../apprenticeships/records';
import { namesOf } from '../people/parties';
import { Db } from '../platform/db';
import { skillFactsOf, skillItem, type SkillFacts } from './skill-facts';

/** Where one apprentice is in each skill of the programme (product.md rules 6 and 16). */
@Injectable()
export class Skills {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async of(me: PersonId, apprenticeshipId: string): Promise<Response<typeof contract.getSkills>> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, apprenticeshipId);
    const facts = await skillFactsOf(db, me, record);
    const { gdd } = record.programme.content.frameworks;
    const rows = gdd.skills.map((skill) => skillRow(me, record, facts, skill));
    return {
      apprenticeship: headOf(me, record),
      sentence: sentenceFor(rows),
      framework: gdd.name,
      roleLevel: gdd.roleLevel,
      nextRoleLevel: gdd.nextRole.roleLevel,
      skills: rows,
    };
  }
}

function skillRow(
  me: PersonId,
  record: ApprenticeRecord,
  facts: SkillFacts,
  { code, name, level: asked }: SkillAtLevel,
): SkillRow {
  const own = facts.items.filter(({ programmeItem }) => programmeItem.mapsTo.gdd.includes(code));
  const { self, signer, signedOff, next } = skillStanding(
    asked,
    own.map((item) => skillItem(facts, item, code)),
  );
  const nextRole = nextRoleLevel(record, code, asked);
  const counts = {
    signedOff,
    items: own.length,
    sessions: piecesBehind(facts, own, 'sessions'),
    evidence: piecesBehind(facts, own, 'evidence'),
  };
  return {
    code,
    name,
    asked,
    self,
    signer: signer && {
      level: signer.level,
      on: dayAt(signer.at),
      by: deciderIn(record, signer.by, signer.onBehalfOf),
    },
    ...describe(code),
    nextRole,
    counts,
    behind: behindWords(counts),
    next: {
      words: [
        stepWords(next, readerOf(me, record), signerOf(me, record, own, next.item?.id)),
        ...(next.kind === 'reached' ? nextRoleWords(nextRole, signer?.level) : []),
      ].join('. '),
      itemId: next.item?.id ?? null,
      isReached: next.kind === 'reached',
    },
  };
}

/** A session or a piece that serves two items of one skill counts once. */
const piecesBehind = (
  { behind }: SkillFacts,
  items: readonly { id: string }[],
  what: 'sessions' | 'evidence',
) => new Set(items.flatMap(({ id }) => [...(behind.get(id)?.[what] ?? [])])).size;

const behindWords = ({ signedOff, items, sessions, evidence }: SkillRow['counts']) => [
  `${String(signedOff)} of ${plural(items, 'item')} signed off`,
  plural(sessions, 'session'),
  plural(evidence, 'piece of evidence', 'pieces of evidence'),
];

function describe(code: string) {
  const description = skillDescriptions[code];
  return {
    about: description?.about ?? '',
    levels: description ? levels.map((level) => ({ level, can: [...description.can[level]] })) : [],
  };
}

function nextRoleLevel({ programme }: ApprenticeRecord, code: string, asked: Level): Level | null {
  const { skills } = programme.content.frameworks.gdd.nextRole;
  const level = skills.find((skill) => skill.code === code)?.level ?? asked;
  return level === asked ? null : level;
}

/** Where the role asks no more, the next one may. */
const nextRoleWords = (asked: Level | null, seen?: Level) =>
  asked && seen && compareLevels(seen, asked) < 0
    ? [`The next role asks: ${levelWords[asked].toLowerCase()}`]
    : [];

const readerOf = (me: PersonId, record: ApprenticeRecord) =>
  record.parties.apprentice === me
    ? null
    : (nameIn(record, record.parties.apprentice).split(' ')[0] ?? '');

/** Who looks at the item that waits. */
function signerOf(
  me: PersonId,
  { parties, names }: ApprenticeRecord,
  items: SkillFacts['items'],
  itemId: string | undefined,
): string {
  const item = items.find(({ id }) => id === itemId);
  const signers = item ? signersOf(parties, item) : [];
  return signers.includes(me) ? 'you' : namesOf(signers, names) || 'nobody yet';
}

/** Says how many are there, and orders nobody and nothing by it. */
function sentenceFor(rows: readonly SkillRow[]): string {
  const reached = rows.filter(({ next }) => next.isReached).length;
  const seen = rows.filter(({ signer }) => signer !== null).length;
  if (seen === 0) return 'Nobody who signs off has said a level yet.';
  const verb = reached === 1 ? 'is' : 'are';
  return `${String(reached)} of ${plural(rows.length, 'skill')} ${verb} where the role asks, as seen by who signs off.`;
}
