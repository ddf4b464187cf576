import { burnUp, type BurnUpItem } from './burn-up';

const item = (
  dueOn: string,
  signedOffOn: string | null = null,
  facts: Partial<BurnUpItem> = {},
) => ({
  required: true,
  state: signedOffOn ? ('signed-off' as const) : ('not-started' as const),
  dueOn,
  signedOffOn,
  ...facts,
});
const items = [
  item('2026-11-06', '2026-11-05'),
  item('2026-11-13', '2026-11-20'),
  item('2026-11-27'),
  item('2026-11-13', null, { required: false }),
  item('2026-11-13', null, { state: 'not-required' }),
];
const points = burnUp(items, '2026-11-02', '2026-11-24');

it('begins on the first day and goes on eight weeks after today', () => {
  expect(points[0]).toEqual({ on: '2026-11-02', expected: 0, signedOff: 0 });
  expect(points.at(-1)?.on).toBe('2027-01-17');
});

it('counts what was expected and what was signed off, up to each day', () => {
  expect(points.find(({ on }) => on === '2026-11-15')).toEqual({
    on: '2026-11-15',
    expected: 2,
    signedOff: 1,
  });
  expect(points.find(({ on }) => on === '2026-11-24')).toEqual({
    on: '2026-11-24',
    expected: 2,
    signedOff: 2,
  });
});

it('says nothing about sign-offs in the future', () => {
  expect(points.filter(({ on }) => on > '2026-11-24').every((p) => p.signedOff === null)).toBe(
    true,
  );
  expect(points.at(-1)?.expected).toBe(3);
});
