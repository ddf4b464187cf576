import fc from 'fast-check';
import { exposureOf, type ExposureSession } from './exposure';
import { dutyExposureWords, exposureWords, nextRungWords } from './exposure-words';
import { entryModes } from './log-entry';

const months = ['2026-09', '2026-10', '2026-11'];
const session = (on: string, mode: ExposureSession['mode'], ...duties: string[]) => ({
  on,
  mode,
  duties,
});
const titled = (sessions: readonly ExposureSession[], ...duties: string[]) =>
  exposureOf(sessions, duties, months).map((each) => ({ ...each, title: each.duty }));
const build = (...sessions: ExposureSession[]) => {
  const [found] = titled(sessions, 'Build');
  if (!found) throw new Error('No duty');
  return found;
};

describe('the exposure ladder', () => {
  it('counts sessions by duty, month and mode, the lowest rung first', () => {
    const found = build(
      session('2026-09-30', 'shadowed', 'Build'),
      session('2026-11-02', 'shadowed', 'Build'),
      session('2026-11-03', 'alone', 'Build'),
      session('2026-11-03', 'alone', 'Test'),
    );
    expect(found.rungs.map(({ mode, months: counts }) => [mode, counts])).toEqual([
      ['shadowed', [1, 0, 1]],
      ['with-help', [0, 0, 0]],
      ['alone', [0, 0, 1]],
      ['taught', [0, 0, 0]],
    ]);
    expect([found.highest, found.rungs[2]?.since]).toEqual(['alone', '2026-11']);
  });

  it('counts a session with two items of one duty once, and once in each of two duties', () => {
    const [first, second] = titled(
      [session('2026-09-01', 'alone', 'Build', 'Build', 'Test')],
      'Build',
      'Test',
    );
    expect([first?.rungs[2]?.total, second?.rungs[2]?.total]).toEqual([1, 1]);
  });

  it('the sessions of the months are the sessions of the rung, whatever the log holds', () => {
    const sessions = fc.array(
      fc.record({
        on: fc
          .tuple(fc.constantFrom(...months), fc.integer({ min: 10, max: 28 }))
          .map(([m, d]) => `${m}-${String(d)}`),
        mode: fc.constantFrom(...entryModes),
        duties: fc.array(fc.constantFrom('Build', 'Test'), { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(sessions, (log) => {
        for (const { duty, rungs } of exposureOf(log, ['Build', 'Test'], months)) {
          const own = log.filter(({ duties }) => duties.some((each) => each === duty));
          expect(rungs.reduce((all, { total }) => all + total, 0)).toBe(own.length);
          for (const { total, months: counts } of rungs)
            expect(counts.reduce((all, n) => all + n, 0)).toBe(total);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what the ladder says', () => {
  const shadowedTwice = [
    session('2026-09-01', 'shadowed', 'Build'),
    session('2026-10-01', 'shadowed', 'Build'),
  ];
  it.each<[ExposureSession[], string, string]>([
    [[], 'Build: no sessions yet', 'No session counts towards its items'],
    [
      shadowedTwice,
      'Build: only shadowed so far',
      'Shadowed 2 times, never done it. Next: with help',
    ],
    [
      [...shadowedTwice, session('2026-10-02', 'with-help', 'Build')],
      'Build: with help since October 2026',
      'Next: alone',
    ],
    [
      [session('2026-11-02', 'alone', 'Build'), session('2026-09-02', 'alone', 'Build')],
      'Build: works alone since September 2026',
      'Next: taught',
    ],
    [
      [session('2026-11-02', 'taught', 'Build')],
      'Build: teaches others since November 2026',
      'The top rung is reached',
    ],
  ])('%#: %s', (sessions, news, next) => {
    expect([dutyExposureWords(build(...sessions)), nextRungWords(build(...sessions))]).toEqual([
      news,
      next,
    ]);
  });

  it('tells the news of all duties in one sentence', () => {
    const alone = (duty: string) => session('2026-09-02', 'alone', duty);
    const say = (sessions: ExposureSession[]) =>
      exposureWords(titled(sessions, 'Build', 'Test', 'Desk'));
    expect(say([])).toBe('No session counts towards a duty yet');
    expect(say(shadowedTwice)).toBe('Has not worked alone in any duty yet');
    expect(say([alone('Test')])).toBe('Works alone in Test, not yet in 2 other duties');
    expect(say([alone('Test'), alone('Desk')])).toBe(
      'Works alone in 2 duties, not yet in 1 other duty',
    );
    expect(say(['Build', 'Test', 'Desk'].map(alone))).toBe('Works alone in every duty');
  });
});
