/** A stretch of text that two versions share, or that only one of them has. */
export type Stretch = { kind: 'same' | 'removed' | 'added'; text: string };

/** Fewer shared words than this between two changes read as one change, not as a patchwork. */
const fewestShared = 3;

/** What was removed and added on the way from one text to the other, in whole words, in order. */
export function textDifference(before: string, after: string): Stretch[] {
  return joined(readable(wordByWord(wordsOf(before), wordsOf(after))));
}

/** Every word with the space behind it, so that the words joined are the text again. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

const isSame = (a: string | undefined, b: string | undefined) => a?.trimEnd() === b?.trimEnd();

/** Follows the longest sequence of words that both texts have. */
function wordByWord(before: readonly string[], after: readonly string[]): Stretch[] {
  const shared = sharedFrom(before, after);
  const at = (i: number, j: number) => shared[i]?.[j] ?? 0;
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && isSame(before[i], after[j])) {
      stretches.push({ kind: 'same', text: after[j] ?? '' });
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      stretches.push({ kind: 'removed', text: before[i] ?? '' });
      i += 1;
    } else {
      stretches.push({ kind: 'added', text: after[j] ?? '' });
      j += 1;
    }
  }
  return stretches;
}

/** `[i][j]`: how many words `before` from i on and `after` from j on share, in order. */
function sharedFrom(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, next] = [table[i], table[i + 1]];
    if (!row || !next) continue;
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] = isSame(before[i], after[j])
        ? (next[j + 1] ?? 0) + 1
        : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
}

/** Takes a few shared words between two changes into both changes. */
function readable(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch, index): Stretch[] => {
    if (stretch.kind !== 'same' || !isBetweenChanges(stretches, index)) return [stretch];
    return [
      { kind: 'removed', text: stretch.text },
      { kind: 'added', text: stretch.text },
    ];
  });
}

function isBetweenChanges(stretches: readonly Stretch[], index: number): boolean {
  const isShared = (at: number) => stretches[at]?.kind === 'same';
  let [first, last] = [index, index];
  while (isShared(first - 1)) first -= 1;
  while (isShared(last + 1)) last += 1;
  const isInside = first > 0 && last < stretches.length - 1;
  return isInside && last - first + 1 < fewestShared;
}

/** Neighbours of one kind become one stretch; of one change, what was removed comes first. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of stretches) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}
