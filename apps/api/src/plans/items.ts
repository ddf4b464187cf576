import { Injectable } from '@nestjs/common';
import {
  checkEditable,
  holdersOf,
  isSameAnswer,
  levelAnswer,
  mayReadRecord,
  missing,
  outdated,
  signersOf,
  type ItemFacts,
  type Level,
  type PersonId,
  type SkillLevels,
} from '@tracker/domain';
import type { ProgrammeItem } from '@tracker/programmes';
import { In } from 'typeorm';
import { Records, type ApprenticeRecord } from '../apprenticeships/records';
import { Db, type Reader, type Tx } from '../platform/db';
import { makeMove, recordOn, setItem } from './make-move';
import { codesOfSkills, skillsOf } from './item-words';
import { itemFactsOf, waitsFor } from './plan-facts';
import { PlanItem } from './plan-item.entity';

/** Moves that neither ask for a signature nor decide on one. */
type PlainMove = 'start' | 'tick' | 'untick' | 'reinstate';

/** One item with everything that its rules ask for. */
export type LoadedItem = {
  row: PlanItem;
  record: ApprenticeRecord;
  programmeItem: ProgrammeItem;
  facts: ItemFacts;
  needs: PlanItem[];
};

@Injectable()
export class Items {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  /** The item, for who may read the record or has something to do with the item. Else it is not there. */
  async load(db: Reader, me: PersonId, id: string): Promise<LoadedItem> {
    const item = await this.one(db, id);
    if (!isVisible(me, item.record, item.row)) throw missing('Item');
    return item;
  }

  /** The item, for a caller that decides itself what may be seen of it. */
  async one(db: Reader, id: string): Promise<LoadedItem> {
    const row = await db.findOneBy(PlanItem, { id });
    if (!row) throw missing('Item');
    const record = await this.records.one(db, row.apprenticeshipId);
    const programmeItem = record.programme.item(row.itemKey);
    const needs = await neededBy(db, row, programmeItem);
    const waiting = waitsFor(
      record,
      programmeItem,
      (key) => needs.find((need) => need.itemKey === key)?.state,
    );
    return { row, record, programmeItem, needs, facts: itemFactsOf(record, row, waiting) };
  }

  /** The item inside its unit of work: changes of one record take turns from here on. */
  async loadForChange(tx: Tx, me: PersonId, id: string): Promise<LoadedItem> {
    await tx.rows(
      `UPDATE apprenticeships SET version = version + 1
        WHERE id = (SELECT apprenticeship_id FROM plan_items WHERE id = $1)`,
      [id],
    );
    return this.load(tx, me, id);
  }

  /** One move that needs nothing but, perhaps, a reason. Asking and deciding are in sign-offs. */
  move(me: PersonId, id: string, name: PlainMove, reason?: string): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.loadForChange(tx, me, id);
      await makeMove(tx, me, item, name, { reason });
    });
  }

  /** Saves the owner's words. A first word starts the item. */
  saveStatement(
    me: PersonId,
    id: string,
    words: { statement: string; selfLevel: Level | null; selfLevels?: SkillLevels },
    version: string,
  ): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.loadForChange(tx, me, id);
      checkVersion(item, version);
      checkEditable(me, item.facts);
      const starts = item.row.state === 'not-started';
      if (starts) await makeMove(tx, me, item, 'start');
      const said = selfLevelsOf(item, words);
      await setItem(tx, starts ? bumped(item) : item, { statement: words.statement, ...said });
      recordOn(tx, me, item, 'write', { characters: words.statement.length });
    });
  }
}

/** What is said of the skills now, and the day on which it was last said otherwise. */
function selfLevelsOf(
  { row, record, programmeItem }: LoadedItem,
  { selfLevel, selfLevels = {} }: { selfLevel: Level | null; selfLevels?: SkillLevels },
) {
  const skills = codesOfSkills(skillsOf(record.programme.content, programmeItem));
  const answer = levelAnswer({ level: selfLevel, levels: selfLevels }, skills, 'selfLevels');
  const isSaid = answer.level !== null || Object.keys(answer.levels).length > 0;
  const before = { level: row.selfLevel, levels: row.selfLevels };
  const on = isSameAnswer(answer, before) ? row.selfLevelOn : record.today;
  return { selfLevel: answer.level, selfLevels: answer.levels, selfLevelOn: isSaid ? on : null };
}

/** Somebody who changes an item says which version they have before them. */
export function checkVersion({ row }: LoadedItem, version: string) {
  if (String(row.version) !== version)
    throw outdated('This item has changed since you opened it. Read it again before you go on', {
      statement: row.statement,
    });
}

const bumped = (item: LoadedItem): LoadedItem => ({
  ...item,
  row: { ...item.row, version: item.row.version + 1 },
});

const isVisible = (me: PersonId, { parties }: ApprenticeRecord, item: PlanItem) =>
  mayReadRecord(parties, me) ||
  signersOf(parties, item).includes(me) ||
  holdersOf(parties, item.owner).includes(me);

async function neededBy(db: Reader, row: PlanItem, { needs }: ProgrammeItem) {
  if (needs.length === 0) return [];
  return db.findBy(PlanItem, { apprenticeshipId: row.apprenticeshipId, itemKey: In([...needs]) });
}
