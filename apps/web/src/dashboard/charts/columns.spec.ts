import { columnsFor, cutWords, everyFor, hourLines } from './columns';

const wide = { left: 92, right: 345, room: 34, most: 60 };

describe('the columns of a picture', () => {
  it('stand side by side within it, one for each month', () => {
    const { first, at, step } = columnsFor(5, wide);
    expect([first, at.length]).toEqual([0, 5]);
    expect((at[0] ?? 0) - step / 2).toBeCloseTo(92, 0);
    expect((at[4] ?? 0) + step / 2).toBeLessThanOrEqual(345);
  });

  it('are those of the latest months where not all fit, and the picture says so', () => {
    const columns = columnsFor(24, wide);
    expect([columns.first, columns.at.length]).toEqual([17, 7]);
    expect(cutWords(columns)).toBe(' Earlier months are in the table.');
    expect(cutWords(columnsFor(5, wide))).toBe('');
  });

  it('are named where there is room for the name', () => {
    expect(everyFor(columnsFor(5, wide))).toBe(1);
    expect(everyFor(columnsFor(24, { ...wide, room: 20 }))).toBe(2);
  });
});

it.each([
  [0, [0, 1]],
  [90, [0, 1, 2]],
  [21 * 60, [0, 10, 20, 30]],
  [55 * 60, [0, 20, 40, 60]],
  [1000 * 60, [0, 200, 400, 600, 800, 1000]],
])('%d minutes stand below a round number of hours', (minutes, lines) => {
  expect(hourLines(minutes)).toEqual(lines);
});
