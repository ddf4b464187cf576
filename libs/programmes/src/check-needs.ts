import type { ProgrammeItem } from './item';
import type { Programme } from './programme';

/** What is wrong with what items need first: an apprentice would wait for ever, or longer than the plan says. */
export function missingFirsts({ items }: Programme): string[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return items.flatMap((item) => [
    ...item.needs.flatMap((need) => [...needProblems(item, need, byKey.get(need))]),
    ...(waitsForItself(item.key, byKey) ? [`${item.key} waits for itself`] : []),
  ]);
}

function* needProblems(item: ProgrammeItem, need: string, first?: ProgrammeItem) {
  if (!first) {
    yield `${item.key} needs an unknown item: ${need}`;
    return;
  }
  if (first.focusArea !== undefined && first.focusArea !== item.focusArea)
    yield `${item.key} needs ${need}, which is only in plans for ${first.focusArea}`;
  if (first.optional && !item.optional)
    yield `${item.key} is required but needs ${need}, which is optional`;
  if (first.suggestedWeek > item.suggestedWeek)
    yield `${item.key} is suggested before ${need}, which it needs`;
}

/** True for every item on a circle of needs, not for those that only lead to one. */
function waitsForItself(start: string, byKey: ReadonlyMap<string, ProgrammeItem>): boolean {
  const seen = new Set<string>();
  const next = [...(byKey.get(start)?.needs ?? [])];
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    if (key === start) return true;
    if (!seen.has(key)) next.push(...(byKey.get(key)?.needs ?? []));
    seen.add(key);
  }
  return false;
}
