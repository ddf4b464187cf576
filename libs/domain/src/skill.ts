import type { Day } from './day';
import { isDone, isOpen, type ItemState } from './item';
import { compareLevels, type Level } from './level';
import type { PersonId } from './people';

/** A level that the signer saw, whatever they decided: level and decision are separate (product.md rule 6). */
export type JudgedLevel = {
  level: Level;
  /** The instant of the decision. */
  at: string;
  by: PersonId;
  /** Who was away when they stood in (product.md rule 8). */
  onBehalfOf: PersonId | null;
  /** The sign-off that it came with was revoked: it does not count any more. */
  revoked: boolean;
  revision: number;
};

/** A level that the apprentice says of their own work. */
export type SelfLevel = { level: Level; on: Day };

/** One item of the plan that maps to the skill. */
export type SkillItem = {
  id: string;
  title: string;
  state: ItemState;
  dueOn: Day;
  waitsFor: readonly string[];
  /** There are words, sessions or evidence that somebody could judge. */
  hasContent: boolean;
  self: SelfLevel | null;
  judged: readonly JudgedLevel[];
};

/** What a step is about. `reached` and `talk` have no item. */
export type SkillStep =
  | { kind: 'answer' | 'ask' | 'wait' | 'log'; item: { id: string; title: string } }
  | { kind: 'reached' | 'talk' | 'nothing'; item: null };

/** Where the apprentice is in one skill: two opinions side by side, never averaged (product.md rule 6). */
export type SkillStanding = {
  self: SelfLevel | null;
  signer: JudgedLevel | null;
  signedOff: number;
  next: SkillStep;
};

export function skillStanding(asked: Level, items: readonly SkillItem[]): SkillStanding {
  const signer = newestJudged(items);
  return {
    self: newestSelf(items),
    signer,
    signedOff: items.filter(({ state }) => isDone(state)).length,
    next: nextStep(asked, signer, items),
  };
}

/** The newest judgement that counts. Of two at the same instant, the one of the later revision, then of the later id. */
function newestJudged(items: readonly SkillItem[]): JudgedLevel | null {
  const all = items.flatMap(({ id, judged }) =>
    judged.filter(({ revoked }) => !revoked).map((each) => ({ id, each })),
  );
  const [newest] = all.sort(
    (a, b) =>
      compare(b.each.at, a.each.at) || b.each.revision - a.each.revision || compare(b.id, a.id),
  );
  return newest?.each ?? null;
}

/** Of several on one day the highest: the page says a day, so their order on that day says nothing. */
function newestSelf(items: readonly SkillItem[]): SelfLevel | null {
  const all = items.flatMap(({ self }) => self ?? []);
  const [newest] = all.sort((a, b) => compare(b.on, a.on) || compareLevels(b.level, a.level));
  return newest ?? null;
}

/** What the apprentice does next for this skill: what came back first, then what only needs asking. */
function nextStep(
  asked: Level,
  signer: JudgedLevel | null,
  items: readonly SkillItem[],
): SkillStep {
  if (signer && compareLevels(signer.level, asked) >= 0) return { kind: 'reached', item: null };
  const open = items.filter(({ state }) => isOpen(state)).sort(byDue);
  const find = (kind: 'answer' | 'ask' | 'wait' | 'log', test: (item: SkillItem) => boolean) => {
    const item = open.find(test);
    return item && { kind, item: { id: item.id, title: item.title } };
  };
  return (
    find('answer', ({ state }) => state === 'returned') ??
    find('ask', ({ state, hasContent }) => state === 'in-progress' && hasContent) ??
    find('wait', ({ state }) => state === 'awaiting-sign-off') ??
    find('log', ({ state, waitsFor }) => state === 'in-progress' || waitsFor.length === 0) ?? {
      kind: items.some(({ state }) => isDone(state)) ? 'talk' : 'nothing',
      item: null,
    }
  );
}

const byDue = (a: SkillItem, b: SkillItem) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The step in words. `reader`: null for the apprentice, for everybody else the apprentice's first name. */
export function stepWords(step: SkillStep, reader: string | null, signer: string): string {
  switch (step.kind) {
    case 'answer':
      return reader
        ? `${reader} has yet to answer what came back on “${step.item.title}”`
        : `Answer what came back on “${step.item.title}”`;
    case 'ask':
      return `${reader ? `${reader} can ask` : 'Ask'} for sign-off on “${step.item.title}”`;
    case 'wait':
      return `“${step.item.title}” is with ${signer}`;
    case 'log':
      return `${reader ? `${reader} can log` : 'Log'} a session towards “${step.item.title}”`;
    case 'reached':
      return `${reader ? `${reader} is` : 'You are'} where the role asks`;
    case 'talk':
      return reader
        ? `Talk with ${reader} about the level: the items that are open to ${reader} are signed off`
        : 'Talk with your mentor about the level: the items that are open to you are signed off';
    case 'nothing':
      return 'Nothing can be started for this skill yet';
  }
}
