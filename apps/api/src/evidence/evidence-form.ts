import { Inject, Injectable } from '@nestjs/common';
import type { evidence as contract, Response } from '@tracker/contract';
import {
  aboutFileKind,
  checkMayAddEvidence,
  sizeWords,
  takesSessions,
  type EntryKind,
  type PersonId,
} from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { groupOf } from '../plans/item-words';
import { planFactsFor } from '../plans/plan-facts';
import { CONFIG, type Config } from '../platform/config';
import { Db, type Reader } from '../platform/db';
import { evidenceRows, newestFirst } from './evidence-rows';
import { evidenceViews, sessionTitle } from './evidence-views';
import { usedBytes } from './files/room';

const mostEntries = 50;
const mostExisting = 50;
const wordsShown = 60;

/** What the pages for adding need, in one answer. */
@Injectable()
export class EvidenceForm {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(me: PersonId, id: string): Promise<Response<typeof contract.getEvidenceForm>> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, id);
    checkMayAddEvidence(me, record.parties);
    const { kinds, largest, quota } = this.config.files;
    const about = kinds.map((kind) => aboutFileKind[kind]);
    const existing = await evidenceRows(
      db,
      `WHERE e.apprenticeship_id = $1 AND e.state = 'ready' ${newestFirst}
        LIMIT ${String(mostExisting)}`,
      [id],
    );
    return {
      apprenticeship: headOf(me, record),
      fileKinds: about.map(({ words }) => words),
      accept: about.flatMap(({ extensions }) => extensions.map((end) => `.${end}`)).join(','),
      largestFile: largest,
      largestFileWords: sizeWords(largest),
      quotaWords: `You have used ${sizeWords(await usedBytes(db, id))} of ${sizeWords(quota)}.`,
      items: await itemChoices(db, record),
      entries: await entryChoices(db, record),
      existing: await evidenceViews(db, me, record, existing),
    };
  }
}

async function itemChoices(db: Reader, record: ApprenticeRecord) {
  const plan = await planFactsFor(db, record);
  return plan
    .filter(({ state }) => takesSessions(state))
    .map(({ id, title, programmeItem }) => ({
      id,
      title,
      group: groupOf(record.programme.content, programmeItem).title,
    }));
}

/** The latest sessions: "Shadowing, 24 November: Watched Priya release the passport checks service". */
async function entryChoices(db: Reader, { id }: ApprenticeRecord) {
  const rows = await db.rows<{ id: string; kind: EntryKind; on: string; did: string }>(
    `SELECT id, kind, held_on AS "on", did FROM log_entries
      WHERE apprenticeship_id = $1 AND state <> 'withdrawn'
      ORDER BY held_on DESC, added_at DESC, id DESC LIMIT ${String(mostEntries)}`,
    [id],
  );
  return rows.map(({ id: entryId, did, ...entry }) => ({
    id: entryId,
    title: `${sessionTitle(entry)}: ${shortened(did)}`,
  }));
}

function shortened(text: string): string {
  const [line = ''] = text.split('\n');
  const characters = [...line];
  return characters.length <= wordsShown
    ? line
    : `${characters.slice(0, wordsShown).join('').trimEnd()}…`;
}
