import type { Json } from './canonical-json';
import type { Day } from './day';
import { evidenceKindWords, type SnapshotEvidence } from './evidence';
import { levelWords } from './level';
import { kindWords, modeWords } from './log-entry';
import { verdictWords, type Verdict } from './observation';
import { durationWords, fullDayWords } from './words';

/** What a request for sign-off puts under the signature (product.md rule 4). */
export type Snapshot = {
  item: { key: string; title: string; guidance: string; doneWhen: string; programme: string };
  statement: string;
  /** The level that was claimed for the item as a whole. */
  selfLevel: string | null;
  /** What that means for each skill of the item, or what was claimed for it instead. */
  selfLevels: readonly SnapshotLevel[];
  entries: readonly SnapshotEntry[];
  /** Of the item itself and of its sessions. */
  evidence: readonly SnapshotEvidence[];
  observations: readonly SnapshotObservation[];
};

export type SnapshotObservation = {
  id: string;
  /** The observer's name. */
  by: string;
  verdict: Verdict;
  on: Day;
  comment: string;
};

/** The code of the skill, its name and the level, as they were on the day. */
export type SnapshotLevel = { skill: string; name: string; level: string };

export type SnapshotEntry = {
  id: string;
  revision: number;
  on: Day;
  minutes: number;
  kind: string;
  mode: string;
  with: string;
  did: string;
  learned: string;
  /** The answers about the time, in words. Not in what was sent before they were asked. */
  hours?: string;
};

/** The snapshot as JSON, its lists in the order of their day and id, so that one content has one hash. */
export const snapshotJson = (snapshot: Snapshot): Json => ({
  ...snapshot,
  selfLevels: [...snapshot.selfLevels].sort((a, b) => compare(a.skill, b.skill)),
  entries: [...snapshot.entries].sort(byDayAndId),
  evidence: [...snapshot.evidence].sort(byDayAndId),
  observations: [...snapshot.observations].sort(byDayAndId),
});

type Dated = { on: Day; id: string };
const byDayAndId = (a: Dated, b: Dated) => compare(a.on, b.on) || compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One thing that differs: `before` is null for what was added, `after` for what was removed. */
export type Difference = { what: string; before: string | null; after: string | null };

/** Field by field, in the words of the page. Empty when both say the same. */
export function differenceBetween(before: Snapshot, after: Snapshot): Difference[] {
  return [
    ...changed('Title', before.item.title, after.item.title),
    ...changed('What to do', before.item.guidance, after.item.guidance),
    ...changed('Done when', before.item.doneWhen, after.item.doneWhen),
    ...changed('Statement', before.statement, after.statement),
    ...levelsChanged(before, after),
    ...eachChanged(before.entries, after.entries, entryChanged),
    ...eachChanged(before.evidence, after.evidence, evidenceChanged),
    ...eachChanged(before.observations, after.observations, observationChanged),
  ];
}

const changed = (what: string, before: string, after: string): Difference[] =>
  before === after ? [] : [{ what, before, after }];

/**
 * One line where one level was claimed for the whole item both times, else a line for each skill. A
 * snapshot of the time before levels were claimed by skill holds for every skill.
 */
function levelsChanged(before: Snapshot, after: Snapshot): Difference[] {
  const skills = [...before.selfLevels, ...after.selfLevels];
  const names = new Map(skills.map(({ skill, name }) => [skill, name]));
  const each = [...names].flatMap(([skill, name]) =>
    changed(`Level claimed: ${name}`, levelOf(before, skill), levelOf(after, skill)),
  );
  const all = changed('Level claimed', levelOf(before), levelOf(after));
  const [first] = all;
  const isSame = each.every((one) => one.before === first?.before && one.after === first.after);
  return each.length === names.size && isSame ? all : each;
}

function levelOf({ selfLevel, selfLevels }: Snapshot, code?: string): string {
  const claimed = selfLevels.find(({ skill }) => skill === code)?.level ?? selfLevel;
  return claimed ? inWords(levelWords, claimed) : '';
}

function eachChanged<Part extends { id: string }>(
  before: readonly Part[],
  after: readonly Part[],
  changedPart: (old?: Part, now?: Part) => Difference[],
): Difference[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const find = (parts: readonly Part[], id: string) => parts.find((part) => part.id === id);
  return ids.flatMap((id) => changedPart(find(before, id), find(after, id)));
}

function entryChanged(old?: SnapshotEntry, now?: SnapshotEntry): Difference[] {
  const day = (now ?? old)?.on;
  const isMoved = old && now && old.on !== now.on;
  const isAnswered =
    old?.hours !== undefined && now?.hours !== undefined && old.hours !== now.hours;
  const words = (entry: SnapshotEntry) =>
    [
      isMoved && `${fullDayWords(entry.on)}. `,
      entryWords(entry),
      isAnswered && `\nOff-the-job hours: ${entry.hours ?? ''}`,
    ]
      .filter(Boolean)
      .join('');
  const [was, is] = [old ? words(old) : null, now ? words(now) : null];
  if (!day || was === is) return [];
  return [{ what: `Session on ${fullDayWords(day)}`, before: was, after: is }];
}

/** "1 h 30 min. Build work, alone. With Priya Nair", then on lines of their own what was done and learned. */
const entryWords = ({ minutes, kind, mode, with: who, did, learned }: SnapshotEntry) => {
  const part = `${inWords(kindWords, kind)}, ${inWords(modeWords, mode).toLowerCase()}`;
  const facts = [durationWords(minutes), part, who && `With ${who}`].filter(Boolean).join('. ');
  return [facts, did, learned && `Learned: ${learned}`].filter(Boolean).join('\n');
};

function evidenceChanged(old?: SnapshotEvidence, now?: SnapshotEvidence): Difference[] {
  const title = (now ?? old)?.title;
  const [was, is] = [old ? evidenceText(old) : null, now ? evidenceText(now) : null];
  if (title === undefined || was === is) return [];
  return [{ what: `Evidence: ${title}`, before: was, after: is }];
}

function observationChanged(old?: SnapshotObservation, now?: SnapshotObservation): Difference[] {
  const seen = now ?? old;
  const [was, is] = [old ? observationText(old) : null, now ? observationText(now) : null];
  if (!seen || was === is) return [];
  return [{ what: `Observation by ${seen.by}`, before: was, after: is }];
}

const observationText = ({ verdict, on, comment }: SnapshotObservation) =>
  [`${fullDayWords(on)}: ${inWords(verdictWords, verdict)}`, comment].filter(Boolean).join('\n');

/** A file of the same name is another one when its bytes are others. */
const evidenceText = ({ kind, title, text, sha256 }: SnapshotEvidence) =>
  [`${inWords(evidenceKindWords, kind)}: ${title}`, text, kind === 'file' && `SHA-256 ${sha256}`]
    .filter(Boolean)
    .join('\n');

/** A snapshot outlives the choices of its day: one that has no words any more stands as it was kept. */
const inWords = (words: Readonly<Record<string, string>>, choice: string) =>
  words[choice] ?? choice;
