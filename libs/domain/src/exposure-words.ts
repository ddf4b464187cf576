import type { DutyExposure, Rung } from './exposure';
import { entryModes, modeWords, type EntryMode } from './log-entry';
import { monthWords } from './month';
import { plural } from './words';

type Titled = DutyExposure & { title: string };

const rungOf = ({ rungs }: DutyExposure, mode: EntryMode): Rung | undefined =>
  rungs.find((rung) => rung.mode === mode);

/** "Build: works alone since September 2026": the highest rung that was reached, and since when. */
export function dutyExposureWords(exposure: Titled): string {
  const { title, highest } = exposure;
  if (highest === null) return `${title}: no sessions yet`;
  const since = monthWords(rungOf(exposure, highest)?.since ?? '');
  const words: Record<EntryMode, string> = {
    shadowed: 'only shadowed so far',
    'with-help': `with help since ${since}`,
    alone: `works alone since ${since}`,
    taught: `teaches others since ${since}`,
  };
  return `${title}: ${words[highest]}`;
}

/** What is missing: "Shadowed 5 times, never done it. Next: with help". */
export function nextRungWords(exposure: DutyExposure): string {
  const { highest } = exposure;
  if (highest === null) return 'No session counts towards its items';
  const next = entryModes[entryModes.indexOf(highest) + 1];
  if (next === undefined) return 'The top rung is reached';
  const shadowed = rungOf(exposure, 'shadowed')?.total ?? 0;
  const never =
    highest === 'shadowed' ? `Shadowed ${plural(shadowed, 'time')}, never done it. ` : '';
  return `${never}Next: ${modeWords[next].toLowerCase()}`;
}

const worksAlone = ({ highest }: DutyExposure) => highest === 'alone' || highest === 'taught';

/** The news of the whole ladder: "Works alone in Build, not yet in 6 other duties". */
export function exposureWords(duties: readonly Titled[]): string {
  const alone = duties.filter(worksAlone);
  if (duties.every(({ highest }) => highest === null))
    return 'No session counts towards a duty yet';
  if (alone.length === 0) return 'Has not worked alone in any duty yet';
  const rest = duties.length - alone.length;
  if (rest === 0) return 'Works alone in every duty';
  const [first] = alone;
  const named = alone.length === 1 ? (first?.title ?? '') : `${String(alone.length)} duties`;
  return `Works alone in ${named}, not yet in ${plural(rest, 'other duty', 'other duties')}`;
}
