import { addDays, isOffTheJob, verifiersOf, type Day, type SnapshotEntry } from '@tracker/domain';
import type { LogEntry } from '../log/log-entry.entity';
import { withWords } from '../log/words';
import type { Batch } from './batch';
import { within } from './days';
import type { Fate } from './fate';
import type { LifeFacts } from './life';
import type { Random } from './random';
import { sentences, type Sentence } from './texts';

const learningDay: Sentence = {
  kind: 'certified-training',
  mode: 'with-help',
  did: 'Day of learning with the training provider',
  learned: 'The next module, and where I use it in my work.',
};

const [thursday, friday] = [3, 4];
const holidayShare = 0.06;
const secondSessionShare = 0.25;

/** The log of one apprenticeship: about five sessions a week, of which one is a day of learning. */
export class Sessions {
  /** Item → its sessions so far, as a snapshot keeps them. */
  private readonly linked = new Map<string, SnapshotEntry[]>();

  constructor(
    private readonly facts: LifeFacts,
    private readonly random: Random,
  ) {}

  /** The sessions that stand behind an item now. */
  behind = (itemId: string): readonly SnapshotEntry[] => this.linked.get(itemId) ?? [];

  week(monday: Day, batch: Batch): void {
    const { startOn, pace, fates } = this.facts;
    const last = addDays(monday, friday);
    if (last < startOn || monday > pace.activeUntil) return;
    if (this.random.chance(holidayShare)) return;
    const open = fates.filter((fate) => isOpenBetween(fate, monday, last));
    for (let weekday = 0; weekday <= friday; weekday += 1) {
      const on = addDays(monday, weekday);
      if (on < startOn || on > pace.activeUntil) continue;
      if (weekday === thursday) this.learn(on, batch);
      else this.work(on, open, batch);
    }
  }

  private learn(on: Day, batch: Batch) {
    const entry = this.entry(on, learningDay, 300, true, []);
    const verifiedAt = within(addDays(on, 1), 15, this.random);
    const isVerified = addDays(on, 1) <= this.facts.lastDay && this.random.chance(0.96);
    const verifiedBy = verifiersOf(this.facts.parties)[0] ?? '';
    this.add(isVerified ? { ...entry, state: 'verified', verifiedBy, verifiedAt } : entry, batch);
    if (isVerified) batch.record(verifiedAt, this.change(entry, verifiedBy, 'verify'));
  }

  private work(on: Day, open: readonly Fate[], batch: Batch) {
    for (let n = this.random.chance(secondSessionShare) ? 2 : 1; n > 0; n -= 1) {
      const possible = open.filter((fate) => isOpenBetween(fate, on, on));
      const items =
        possible.length > 0 && this.random.chance(0.5) ? [this.random.pick(possible)] : [];
      const minutes = this.random.whole(1, 6) * 15;
      const isNew = this.random.chance(0.15);
      const entry = this.entry(on, this.random.pick(sentences), minutes, isNew, items);
      this.add(entry, batch);
      for (const { row } of items) this.link(entry, row.id, batch);
    }
  }

  private entry(
    on: Day,
    { kind, mode, did, learned }: Sentence,
    minutes: number,
    newLearning: boolean,
    items: readonly Fate[],
  ): LogEntry {
    const answers = {
      inPaidHours: true,
      newLearning,
      relevant: true,
      notEnglishOrMaths: true,
      notAssessmentOrReview: true,
    };
    const offTheJob = isOffTheJob({
      ...answers,
      items: items.map(({ item }) => item.offTheJob),
    });
    return {
      id: this.random.id(),
      apprenticeshipId: this.facts.id,
      heldOn: on,
      minutes,
      kind,
      mode,
      withPeople: [],
      did,
      learned,
      ...answers,
      offTheJob,
      state: 'submitted',
      revision: 1,
      verifiedBy: null,
      verifiedOnBehalfOf: null,
      verifiedAt: null,
      wasVerifiedBy: null,
      wasVerifiedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      addedAt: within(on, 16, this.random),
    };
  }

  private add(entry: LogEntry, batch: Batch) {
    batch.entries.push(entry);
    batch.record(entry.addedAt, this.change(entry, this.facts.parties.apprentice, 'add'));
  }

  private link(entry: LogEntry, planItemId: string, batch: Batch) {
    batch.links.push({ entryId: entry.id, planItemId });
    const { id, revision, heldOn, minutes, kind, mode, withPeople, did, learned } = entry;
    const words = { kind, mode, with: withWords(withPeople), did, learned };
    const behind = { id, revision, on: heldOn, minutes, ...words };
    this.linked.set(planItemId, [...(this.linked.get(planItemId) ?? []), behind]);
  }

  private change({ id, heldOn, minutes, kind, revision }: LogEntry, by: string, verb: string) {
    return {
      by,
      what: `log-entry.${verb}`,
      subject: { kind: 'log-entry', id },
      apprenticeshipId: this.facts.id,
      detail: { on: heldOn, minutes, kind, revision },
    };
  }
}

/** Sessions count towards what the apprentice has begun and not asked for yet: between these days, the first included. */
const isOpenBetween = ({ row, startedOn, asks: [first] }: Fate, from: Day, to: Day) =>
  row.owner === 'apprentice' &&
  startedOn !== null &&
  startedOn <= to &&
  (first === undefined || from < first.requestedOn);
