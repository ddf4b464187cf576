import fc from 'fast-check';
import { addDays, weekday, workingDaysBetween } from './day';
import { isLate } from './standing';
import { dueOn, itemsFor, placeItem, plannedWeeks } from './plan';

const calendar = { startOn: '2026-07-06', plannedEndOn: '2028-06-30', programmeWeeks: 104 };

it('counts the planned length in weeks, the last one in full', () => {
  expect(plannedWeeks(calendar)).toBe(104);
});

it.each([
  [1, '2026-07-10'],
  [17, '2026-10-30'],
  [8, '2026-08-28'],
  [-4, '2026-06-05'],
  [0, '2026-07-03'],
])('week %i is due on Friday %s', (week, day) => {
  expect(dueOn(calendar, week)).toBe(day);
  expect(weekday(day)).toBe(4);
});

it('scales the weeks with the planned length, but not the ones before the start', () => {
  const half = { ...calendar, plannedEndOn: '2027-07-02' };
  expect(dueOn(half, 40)).toBe(dueOn(calendar, 20));
  expect(dueOn(half, -4)).toBe(dueOn(calendar, -4));
  expect(dueOn(half, 1)).toBe(dueOn(calendar, 1));
});

it('never asks for anything after the planned end', () => {
  expect(dueOn({ ...calendar, plannedEndOn: '2028-06-28' }, 104)).toBe('2028-06-28');
});

it('leaves out the items of other focus areas', () => {
  const items = [
    { key: 'all' },
    { key: 'bau', focusArea: 'bau' },
    { key: 'core', focusArea: 'core' },
  ];
  expect(itemsFor(items, 'bau').map(({ key }) => key)).toEqual(['all', 'bau']);
});

describe('A plan that is made after the start', () => {
  const days = fc.integer({ min: 0, max: 1100 }).map((n) => addDays('2026-01-01', n));
  const calendars = fc.record({
    startOn: days,
    length: fc.integer({ min: 1, max: 1500 }),
    programmeWeeks: fc.integer({ min: 1, max: 200 }),
  });
  const made = fc.tuple(calendars, fc.integer({ min: -6, max: 200 }), days);

  it('makes nobody late on the day on which their record begins', () => {
    fc.assert(
      fc.property(made, ([{ startOn, length, programmeWeeks }, week, madeOn]) => {
        const plan = { startOn, plannedEndOn: addDays(startOn, length), programmeWeeks };
        const placed = placeItem(plan, week, madeOn);
        expect(isLate({ state: 'not-started', dueOn: placed.dueOn }, madeOn)).toBe(false);
      }),
    );
  });

  it('moves only what was planned for before it, and keeps that day', () => {
    fc.assert(
      fc.property(made, ([{ startOn, length, programmeWeeks }, week, madeOn]) => {
        const plan = { startOn, plannedEndOn: addDays(startOn, length), programmeWeeks };
        const planned = dueOn(plan, week);
        const placed = placeItem(plan, week, madeOn);
        expect(placed.plannedOn).toBe(planned < madeOn ? planned : null);
        if (planned >= madeOn) expect(placed.dueOn).toBe(planned);
        else expect(workingDaysBetween(madeOn, placed.dueOn)).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('gives ten working days for what is past, but never goes beyond the planned end', () => {
    expect(placeItem(calendar, 1, '2026-11-24')).toEqual({
      dueOn: '2026-12-08',
      plannedOn: '2026-07-10',
    });
    expect(placeItem(calendar, 22, '2026-11-24')).toEqual({
      dueOn: '2026-12-04',
      plannedOn: null,
    });
    expect(placeItem({ ...calendar, plannedEndOn: '2026-11-27' }, 1, '2026-11-24').dueOn).toBe(
      '2026-11-27',
    );
  });
});
