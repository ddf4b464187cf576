import { heatCellOf, heatOf, heatWords } from './heat-map';
import type { ItemState } from './item';

const today = '2026-11-24';
const item = (state: ItemState, dueOn: string, required = true) => ({ state, dueOn, required });
const cell = (...items: ReturnType<typeof item>[]) => heatCellOf(items, today);

describe('one cell of the heat map', () => {
  it('counts what is signed off of what is due, what is late, and what waits', () => {
    expect(
      cell(
        item('signed-off', '2026-10-01'),
        item('changed', '2026-10-01'),
        item('in-progress', '2026-10-01'),
        item('returned', '2026-10-01'),
        item('awaiting-sign-off', '2026-10-01'),
        item('signed-off', '2026-12-24'),
        item('not-started', '2026-12-24'),
        item('not-required', '2026-10-01'),
        item('not-started', '2026-10-01', false),
      ),
    ).toEqual({ due: 5, signedOff: 2, late: 2, waiting: 1, early: 1 });
  });

  it('what waits for the signer is never late', () => {
    expect(cell(item('awaiting-sign-off', '2026-10-01'))).toMatchObject({ late: 0, waiting: 1 });
  });

  it('is due on the day, and late from the next', () => {
    expect(cell(item('in-progress', today))).toMatchObject({ due: 1, late: 0 });
    expect(cell(item('in-progress', '2026-11-23'))).toMatchObject({ due: 1, late: 1 });
  });

  it('always says it in words', () => {
    expect(heatWords(cell(item('in-progress', '2026-10-01')))).toBe('1 late');
    expect(heatWords(cell(item('signed-off', '2026-12-24')))).toBe('1 early');
    expect(heatWords(cell(item('signed-off', '2026-10-01')))).toBe('on time');
    expect(heatWords(cell(item('not-started', '2026-12-24')))).toBe('not due yet');
  });

  it('is tinted by the number of late items, in four steps', () => {
    const late = (n: number) =>
      heatOf(cell(...Array.from({ length: n }, () => item('returned', '2026-10-01'))));
    expect([0, 1, 2, 3, 9].map(late)).toEqual([0, 1, 2, 3, 3]);
  });
});
