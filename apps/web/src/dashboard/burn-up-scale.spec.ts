import { linesAt, monthsIn, scaleOf } from './burn-up-scale';

const weekly = Array.from({ length: 29 }, (_, week) => ({
  on: new Date(Date.UTC(2026, 6, 6 + week * 7)).toISOString().slice(0, 10),
  expected: week * 3,
  signedOff: week < 20 ? week * 2 : null,
}));
const burnUp = { title: '', required: 108, today: '2026-11-16', points: weekly };

describe('The scale of the burn-up', () => {
  it('begins at zero and ends at the whole', () => {
    const { x, y, left, right, top, bottom } = scaleOf(burnUp, 630);
    expect([x('2026-07-06'), x(weekly.at(-1)?.on ?? '')]).toEqual([left, right]);
    expect([y(0), y(108)]).toEqual([bottom, top]);
  });

  it('has a few round lines and the whole, and none that touch', () => {
    expect(linesAt(108)).toEqual([0, 25, 50, 75, 108]);
    expect(linesAt(12)).toEqual([0, 5, 12]);
    expect(linesAt(1)).toEqual([0, 1]);
  });

  it.each([630, 345, 290])('leaves room between the names of the months at %d px', (width) => {
    const scale = scaleOf(burnUp, width);
    const places = monthsIn(weekly, scale).map(scale.x);
    const gaps = places.slice(1).map((place, n) => place - (places[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30);
  });
});
