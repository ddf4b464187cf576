import { RuleError } from '@tracker/domain';
import { priya } from '@tracker/examples';
import fc from 'fast-check';
import { AsyncLocalStorage } from 'node:async_hooks';
import { EntryChanges } from '../log/entry-changes';
import { EvidenceChanges } from '../evidence/evidence-changes';
import { Items } from '../plans/items';
import { InvalidInput } from '../platform/invalid-input';
import { Journal } from '../platform/journal';
import { aNote } from './given-evidence';
import { aSession } from './given-log';
import type { Intent } from './serial-model';
import type { TestService } from './test-service';

/** `early` and `late`: it breaks before and after its audit row is written, when all else is. */
type Fate = 'done' | 'early' | 'late' | 'outdated' | 'refused';

export type PlannedUnit = { kind: Intent['kind']; record: number; pick: number; fate: Fate };

/** Each word as often as its weight says. */
const weighted = <Word extends string>(weights: Record<Word, number>) =>
  fc.constantFrom(
    ...(Object.entries(weights) as [Word, number][]).flatMap(([word, weight]) =>
      Array<Word>(weight).fill(word),
    ),
  );

const planned = fc.record({
  kind: weighted<Intent['kind']>({
    add: 2,
    change: 3,
    verify: 1,
    withdraw: 1,
    note: 1,
    rewrite: 2,
    write: 2,
  }),
  record: fc.nat(2),
  pick: fc.nat(),
  fate: weighted<Fate>({ done: 6, early: 1, late: 1, outdated: 1, refused: 1 }),
});

/** The same units for the same seed. */
export const unitsOf = (count: number, seed: number): PlannedUnit[] =>
  fc.sample(planned, { numRuns: count, seed });

/** One apprentice with their record, and items that are in progress. */
export type Writer = { person: string; record: string; items: readonly string[] };

/** What became of a unit. `begun` and `ended` count the beginnings and ends of all units. */
export type Outcome = {
  intent: Intent;
  fate: Fate;
  begun: number;
  ended: number;
  /** The row of the audit trail that it has left, when it was done. Else why it was not. */
  mark: string | null;
  why: string;
};

const atOnce = 25;
const onPurpose = 'on purpose';
const breaks = new AsyncLocalStorage<Fate>();

/** Sends the units through the services of the features, many at once, and says what became of each. */
export class InterleavedUnits {
  private readonly outcomes: Outcome[] = [];
  private ticks = 0;
  /** Thing → the version that its writers have read last, by kind and record. */
  private readonly read = new Map<string, Map<string, string>>();

  constructor(
    private readonly service: TestService,
    private readonly writers: readonly Writer[],
    versions: ReadonlyMap<string, string>,
  ) {
    for (const { record, items } of writers)
      for (const item of items) this.known('item', record).set(item, versions.get(item) ?? '');
    breakOnPurpose(service.app.get(Journal));
  }

  async run(units: readonly PlannedUnit[]): Promise<Outcome[]> {
    const queue = units.entries();
    const work = async () => {
      for (const [number, unit] of queue) await this.one(number, unit);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return this.outcomes;
  }

  private async one(number: number, { kind, record, pick, fate }: PlannedUnit) {
    const writer = this.writers[record % this.writers.length];
    if (!writer) throw new Error('Nobody writes');
    const intent = this.intentOf(number, kind, writer, pick, fate);
    const outcome: Outcome = { intent, fate, begun: this.tick(), ended: 0, mark: null, why: '' };
    this.outcomes.push(outcome);
    try {
      outcome.mark = await breaks.run(fate, () => this.carryOut(writer, intent, fate));
    } catch (error) {
      outcome.why = whyNot(error);
    }
    outcome.ended = this.tick();
  }

  private tick = () => (this.ticks += 1);

  private known(what: string, record: string): Map<string, string> {
    const key = `${what} ${record}`;
    const found = this.read.get(key) ?? new Map<string, string>();
    this.read.set(key, found);
    return found;
  }

  /** What there is nothing of yet is added. */
  private intentOf(
    number: number,
    kind: Intent['kind'],
    { record }: Writer,
    pick: number,
    fate: Fate,
  ): Intent {
    const text = `Unit ${String(number)} `.padEnd(12 + (number % 24), 'x');
    const rest = { record, minutes: 1 + (number % 3), text };
    if (kind === 'add' || kind === 'note') return { kind, ...rest, thing: '', version: '' };
    const of = kind === 'write' ? 'item' : kind === 'rewrite' ? 'piece' : 'session';
    const things = [...this.known(of, record)];
    const [thing, version] = things[pick % things.length] ?? ['', ''];
    if (thing === '')
      return { kind: of === 'piece' ? 'note' : 'add', ...rest, thing: '', version: '' };
    return { kind, ...rest, thing, version: fate === 'outdated' ? '0-submitted' : version };
  }

  /** Resolves to the mark of the audit row that it has left. */
  private carryOut(writer: Writer, intent: Intent, fate: Fate): Promise<string> {
    // A plan has no item of this id: the rules refuse it in the middle of the unit.
    const itemIds = fate === 'refused' ? [intent.record] : [];
    switch (intent.kind) {
      case 'note':
      case 'rewrite':
        return this.piece(writer, intent, itemIds);
      case 'write':
        return this.statement(writer, intent);
      case 'add':
      case 'change':
      case 'verify':
      case 'withdraw':
        return this.session(writer, intent, itemIds);
    }
  }

  private async session({ person }: Writer, intent: Intent, itemIds: string[]): Promise<string> {
    const { kind, record, thing, version, minutes, text } = intent;
    const on = `2026-11-${String(1 + (text.length % 24)).padStart(2, '0')}`;
    const sent = aSession({ did: text, minutes, on, itemIds });
    const entries = this.service.app.get(EntryChanges);
    const sessions = this.known('session', record);
    if (kind === 'withdraw') {
      await entries.withdraw(person, thing, 'Added twice');
      sessions.delete(thing);
      return markOf(thing, 'log-entry.withdraw');
    }
    const view =
      kind === 'add'
        ? await entries.add(person, record, sent)
        : kind === 'change'
          ? await entries.change(person, thing, sent, version)
          : await entries.verify(priya.id, thing, version);
    intent.thing = view.id;
    sessions.set(view.id, view.version);
    return markOf(view.id, `log-entry.${kind}`, view.revision);
  }

  private async piece({ person }: Writer, intent: Intent, itemIds: string[]): Promise<string> {
    const { kind, record, thing, version, text } = intent;
    const pieces = this.service.app.get(EvidenceChanges);
    const note = { ...aNote({ title: text }), itemIds, confirmed: true };
    const view =
      kind === 'note'
        ? await pieces.addNote(person, record, note)
        : await pieces.change(person, thing, { title: text }, version);
    intent.thing = view.id;
    this.known('piece', record).set(view.id, String(view.revision));
    return markOf(view.id, kind === 'note' ? 'evidence.add' : 'evidence.change', view.revision);
  }

  private async statement({ person }: Writer, { record, thing, version, text }: Intent) {
    const words = { statement: text, selfLevel: null };
    await this.service.app.get(Items).saveStatement(person, thing, words, version);
    this.known('item', record).set(thing, String(Number(version) + 1));
    return markOf(thing, 'item.write', Number(version) + 1);
  }
}

/** Names one row of the audit trail: what was done to which thing, and which of its versions that made. */
export const markOf = (thing: string, what: string, version = 0) =>
  `${thing} ${what} ${String(version)}`;

/** Lets units break when everything that they change is written, before the commit. */
function breakOnPurpose(journal: Journal) {
  const append = journal.append.bind(journal);
  journal.append = async (tx, changes) => {
    const fate = breaks.getStore();
    if (fate === 'early') throw new Error(onPurpose);
    await append(tx, changes);
    if (fate === 'late') throw new Error(onPurpose);
  };
}

/** Anything but a rule or a break on purpose is a fault of the service. */
function whyNot(error: unknown): string {
  if (error instanceof RuleError) return error.kind;
  if (error instanceof InvalidInput) return 'invalid';
  if (error instanceof Error && error.message === onPurpose) return onPurpose;
  throw error;
}
