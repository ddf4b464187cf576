import { weekday } from './day';
import { dueOn, itemsFor, plannedWeeks } from './plan';

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
