import fc from 'fast-check';
import { addDays } from './day';
import { standardSettings } from './settings';
import { standingOf, type StandingFacts } from './standing';
import { parties } from './testing-cast';

const today = '2026-11-24';

const facts = (changes: Partial<StandingFacts> = {}): StandingFacts => ({
  today,
  startOn: '2026-07-06',
  items: [],
  parties,
  lastActivityOn: '2026-11-23',
  lastReviewOn: '2026-11-02',
  hours: {
    minimumMinutes: 187 * 60,
    plannedMinutes: 480 * 60,
    unverifiedMinutes: 0,
    verifiedMinutes: 96 * 60,
    elapsed: 0.2,
  },
  endings: [],
  unseen: [],
  settings: standardSettings,
  ...changes,
});

describe('a record that begins after the start', () => {
  const plain = {
    items: [],
    lastActivityOn: null,
    lastReviewOn: null,
    hours: { ...facts().hours, verifiedMinutes: 0 },
  };

  it('blames nobody on its first day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const startOn = addDays(today, -days);
        const { word, reasons } = standingOf(facts({ ...plain, startOn, recordBeganOn: today }));
        expect(reasons).toEqual([]);
        expect(['on-track', 'too-early-to-say']).toContain(word);
      }),
    );
  });

  it('has ten working days for what came before it, then the clocks run as for everybody', () => {
    const later = (recordBeganOn: string) => ({ ...plain, recordBeganOn });
    const kinds = (recordBeganOn: string) =>
      standingOf(facts(later(recordBeganOn))).reasons.map(({ kind }) => kind);
    expect(kinds('2026-11-11')).toEqual([]);
    expect(kinds('2026-11-09')).toEqual(['review', 'hours']);
    expect(kinds('2026-10-20')).toEqual(['review', 'quiet', 'hours']);
  });

  it('changes nothing where it began before the start', () => {
    const early = { recordBeganOn: '2026-05-18', lastActivityOn: null };
    expect(standingOf(facts(early))).toEqual(standingOf(facts({ lastActivityOn: null })));
  });
});
