import { screen, within } from '@testing-library/react';
import type { open } from './show';

/** Types a day into the three fields under this legend. */
export async function typeDay(
  user: ReturnType<typeof open>['user'],
  legend: string,
  [day, month, year]: readonly [string, string, string],
) {
  const group = within(screen.getByRole('group', { name: legend }));
  for (const [label, text] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const) {
    await user.clear(group.getByLabelText(label));
    await user.type(group.getByLabelText(label), text);
  }
}
