import { screen, within } from '@testing-library/react';
import { dashboard } from '@tracker/contract';
import { priya } from '../testing/cast';
import { bethansRow, samsRow, teamPage } from '../testing/dashboard';
import { apiFor, open } from '../testing/show';

describe('the apprentices of a mentor', () => {
  it('are listed by name, in one group', async () => {
    apiFor(priya).answer(dashboard.getMyApprentices, {
      today: '2026-11-24',
      ...teamPage,
      apprentices: [bethansRow(), samsRow()],
    });
    open('/my-apprentices');
    const table = await screen.findByRole('table', { name: 'Your apprentices, by name' });
    expect(
      within(table)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Bethan Rhys', 'Sam Okafor']);
    expect(within(table).getAllByRole('rowgroup')).toHaveLength(2);
    expect(screen.getByText(/never by score/)).toBeTruthy();
  });

  it('are none yet: the page says who can change that', async () => {
    apiFor(priya).answer(dashboard.getMyApprentices, {
      today: '2026-11-24',
      ...teamPage,
      total: 0,
      apprentices: [],
    });
    open('/my-apprentices');
    await screen.findByText(/You have no apprentices yet/);
    expect(screen.queryByRole('table')).toBeNull();
  });
});
