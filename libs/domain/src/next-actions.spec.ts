import { nextActions, toDoNow, type Actionable } from './next-actions';

const item = (key: string, facts: Partial<Actionable> = {}) => ({
  key,
  state: 'not-started' as const,
  owner: 'apprentice' as const,
  dueOn: '2026-11-27',
  waitsFor: [],
  ...facts,
});

it('puts returned items first, then what is due first', () => {
  const items = [
    item('later'),
    item('overdue', { dueOn: '2026-09-25', state: 'in-progress' }),
    item('returned', { dueOn: '2026-10-30', state: 'returned' }),
  ];
  expect(nextActions(items).map(({ key }) => key)).toEqual(['returned', 'overdue', 'later']);
});

it('leaves out what is not the apprentice’s move', () => {
  const items = [
    item('waiting', { state: 'awaiting-sign-off' }),
    item('done', { state: 'signed-off' }),
    item('exempt', { state: 'not-required' }),
    item('of the line manager', { owner: 'line-manager' }),
    item('cannot start', { waitsFor: ['Something'] }),
    item('mine'),
  ];
  expect(nextActions(items).map(({ key }) => key)).toEqual(['mine']);
});

it('now means returned, begun, late or due in the next two weeks', () => {
  const items = [
    item('begun, due later', { state: 'in-progress', dueOn: '2027-03-01' }),
    item('due in two weeks', { dueOn: '2026-12-08' }),
    item('due a day later', { dueOn: '2026-12-09' }),
    item('late', { dueOn: '2026-09-25' }),
  ];
  expect(toDoNow(items, '2026-11-24').map(({ key }) => key)).toEqual([
    'late',
    'due in two weeks',
    'begun, due later',
  ]);
});
