import { Injectable } from '@nestjs/common';
import type { StandingView } from '@tracker/contract';
import {
  breakOn,
  countWords,
  dayAt,
  elapsedShare,
  pausedWords,
  reasonWords,
  standingOf,
  standingTitles,
  type HoursFacts,
  type PersonId,
  type Standing,
  type StandingFacts,
} from '@tracker/domain';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { namesOf, placeholders } from '../people/parties';
import type { Reader } from '../platform/db';
import { certificatesOf, endingsOf, heldAmong, unseenAmong } from '../training/certificate-rows';
import type { Certificate } from '../training/certificate.entity';
import { planFactsOf, type PlanFact } from './plan-facts';

/** Everything that a dashboard says about one apprenticeship. */
export type Progress = {
  record: ApprenticeRecord;
  items: PlanFact[];
  facts: StandingFacts;
  standing: Standing;
  loggedMinutes: number;
  /** Certificates that count today. */
  certificates: readonly Certificate[];
};

type Minutes = { id: string; logged: number; submitted: number; verified: number };

@Injectable()
export class Standings {
  /** Five statements, whatever the number of apprenticeships. */
  async of(db: Reader, records: readonly ApprenticeRecord[]): Promise<Progress[]> {
    if (records.length === 0) return [];
    const ids = records.map(({ id }) => id);
    const items = await planFactsOf(db, records);
    const minutes = new Map((await minutesOf(db, ids)).map((row) => [row.id, row]));
    const activity = await lastActivityOf(db, records);
    const reviews = await lastReviewOf(db, ids);
    const training = await certificatesOf(db, records);
    return records.map((record) => {
      const own = items.get(record.id) ?? [];
      const certificates = heldAmong(training.get(record.id) ?? []);
      const logged = minutes.get(record.id) ?? { logged: 0, submitted: 0, verified: 0 };
      const facts: StandingFacts = {
        today: record.today,
        startOn: record.row.startOn,
        items: own,
        parties: record.parties,
        breaks: record.breaks,
        lastActivityOn: activity.get(record.id) ?? null,
        lastReviewOn: reviews.get(record.id) ?? null,
        hours: hoursOf(record, logged),
        endings: endingsOf(own, certificates),
        unseen: unseenAmong(certificates),
        settings: record.row.settings,
      };
      const standing = standingOf(facts);
      const loggedMinutes = Number(logged.logged);
      return { record, items: own, facts, standing, loggedMinutes, certificates };
    });
  }

  async one(db: Reader, record: ApprenticeRecord): Promise<Progress> {
    const [progress] = await this.of(db, [record]);
    if (!progress) throw new Error('No progress for a record that was given');
    return progress;
  }
}

const hoursOf = (
  { row, today, breaks }: ApprenticeRecord,
  { submitted, verified }: Pick<Minutes, 'submitted' | 'verified'>,
): HoursFacts => ({
  minimumMinutes: row.minimumMinutes,
  plannedMinutes: row.plannedMinutes,
  unverifiedMinutes: Number(submitted),
  verifiedMinutes: Number(verified),
  elapsed: elapsedShare(row.startOn, row.plannedEndOn, today, breaks),
});

/** Hours come from the log, never from ticks; what was withdrawn is not there (product.md rule 14). */
const minutesOf = (db: Reader, ids: readonly string[]) =>
  db.rows<Minutes>(
    `SELECT apprenticeship_id AS id, SUM(minutes) AS logged,
            SUM(CASE WHEN off_the_job AND state = 'submitted' THEN minutes ELSE 0 END) AS submitted,
            SUM(CASE WHEN off_the_job AND state = 'verified' THEN minutes ELSE 0 END) AS verified
       FROM log_entries
      WHERE state <> 'withdrawn' AND apprenticeship_id IN (${placeholders(ids, 1)})
      GROUP BY apprenticeship_id`,
    ids,
  );

/** The last day on which the apprentice did something on their own record. */
async function lastActivityOf(db: Reader, records: readonly ApprenticeRecord[]) {
  const rows = await db.rows<{ id: string; at: string }>(
    `SELECT e.apprenticeship_id AS id, MAX(e.at) AS at
       FROM audit_events e JOIN apprenticeships a ON a.id = e.apprenticeship_id AND a.person_id = e.by
      WHERE e.apprenticeship_id IN (${placeholders(records, 1)})
      GROUP BY e.apprenticeship_id`,
    records.map(({ id }) => id),
  );
  return new Map(rows.map(({ id, at }) => [id, dayAt(at)]));
}

async function lastReviewOf(db: Reader, ids: readonly string[]) {
  const rows = await db.rows<{ id: string; heldOn: string }>(
    `SELECT apprenticeship_id AS id, MAX(held_on) AS "heldOn" FROM reviews
      WHERE apprenticeship_id IN (${placeholders(ids, 1)}) GROUP BY apprenticeship_id`,
    ids,
  );
  return new Map(rows.map(({ id, heldOn }) => [id, heldOn]));
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 100));

export function standingView(me: PersonId, progress: Progress): StandingView {
  const { record, standing, items } = progress;
  const { counts } = standing;
  const waiting = items.filter(({ state, required }) => required && state === 'awaiting-sign-off');
  const percent = {
    signedOff: share(counts.signedOff, counts.required),
    waiting: share(waiting.length, counts.required),
    expected: share(counts.expected, counts.required),
  };
  return {
    word: standing.word,
    title: standingTitles[standing.word],
    sentence: countWords(counts),
    because: becauseOf(progress),
    percent,
    counts,
    reasons: reasonViews(me, record, standing),
  };
}

const moveOrder = (isYou: boolean) => (isYou ? 0 : 1);

function reasonViews(me: PersonId, record: ApprenticeRecord, { reasons }: Standing) {
  const firstName = nameIn(record, record.parties.apprentice).split(' ')[0] ?? '';
  return reasons
    .map((reason) => ({
      owner: reason.owners.includes(me)
        ? 'You'
        : namesOf(reason.owners, record.names) || 'Nobody named yet',
      isYou: reason.owners.includes(me),
      text: reasonWords(reason, firstName),
      item: reason.item,
      certificate: reason.certificate,
      urgent: reason.urgent,
    }))
    .sort((a, b) => moveOrder(a.isYou) - moveOrder(b.isYou));
}

/** The word and the reasons leave out what stands still. What runs out does not. */
function pausedBecause({ breaks = [], today }: StandingFacts): string {
  const now = breakOn(breaks, today);
  return now ? `${pausedWords(now)}. No clock runs.` : '';
}

/** How the word was reached, so that nobody has to guess. */
function becauseOf({ standing, facts }: Progress): string {
  const { gap, required, askedInTime } = standing.counts;
  const limit = Math.ceil(facts.settings.gapShare * required);
  const items = (n: number) => `${String(n)} item${n === 1 ? '' : 's'}`;
  const asked =
    askedInTime > 0
      ? ` ${items(askedInTime)} asked for in time ${askedInTime === 1 ? 'is' : 'are'} not counted as late.`
      : '';
  switch (standing.word) {
    case 'paused':
      return pausedBecause(facts);
    case 'too-early-to-say':
      return `Standing starts in week ${String(facts.settings.firstWeekOfStanding)}.`;
    case 'needs-attention':
      return 'Needs attention, whatever the pace, because a limit is passed.';
    case 'behind':
      return `Behind, because the gap to the plan is ${items(gap)}; the limit is ${String(limit)}.${asked}`;
    case 'ahead':
      return `Ahead, because ${items(-gap)} more are done than the plan expected; that counts from ${String(limit)}.${asked}`;
    case 'on-track':
      return gap > 0
        ? `On track, because the gap to the plan is ${items(gap)}, under the limit of ${String(limit)}.${asked}`
        : `On track: the plan’s line is met.${asked}`;
  }
}
