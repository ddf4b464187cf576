import { screen, within } from '@testing-library/react';
import { progress } from '@tracker/contract';
import { sam, samsHead, samsId, tom } from '../testing/cast';
import { samsProgress } from '../testing/progress';
import { apiFor, open } from '../testing/show';

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole<HTMLTableRowElement>('row', { hidden: true })
    .map(({ cells }) => [...cells].map(({ textContent }) => textContent));
const tableOf = (name: string) =>
  screen.getByRole<HTMLTableElement>('table', { name, hidden: true });

describe('the charts of an apprentice', () => {
  it('are pictures whose title is the news, with their numbers as words', async () => {
    apiFor(sam).answer(progress.getProgress, samsProgress());
    open('/progress');
    const hours = await screen.findByRole('img', { name: /^Verified hours are close to the line/ });
    expect(hours.querySelector('desc')?.textContent).toBe(
      'October 2026: 21 h verified, 6 h 45 min not yet verified, 21 h planned. ' +
        'November 2026: 19 h 45 min verified, 0 h not yet verified, 21 h planned.',
    );
    screen.getByRole('figure', { name: '12 items behind the plan' });
    screen.getByRole('figure', { name: 'Most time went into shadowing: 34 h 30 min' });
    const ladder = within(
      screen.getByRole('figure', { name: 'Works alone in Build, not yet in 1 other duty' }),
    );
    const build = ladder.getByRole('img', { name: /^Build: works alone since October 2026/ });
    expect(build.querySelector('desc')?.textContent).toBe(
      'Sessions: shadowed 4, with help 1, alone 3, taught 0.',
    );
    expect(within(build).getAllByText('never')).toHaveLength(1);
    ladder.getByText(/2 sessions for no item of a duty/);
  });

  it('have the same numbers as tables, the latest month first', async () => {
    apiFor(sam).answer(progress.getProgress, samsProgress());
    open('/progress');
    await screen.findByRole('heading', { level: 1, name: 'Your progress' });
    expect(rowsOf(tableOf('Off-the-job hours by month'))).toEqual([
      ['Month', 'Verified', 'Not yet verified', 'Planned'],
      ['November 2026', '19 h 45 min', '0 h', '21 h'],
      ['October 2026', '21 h', '6 h 45 min', '21 h'],
    ]);
    expect(rowsOf(tableOf('Hours by kind and month')).slice(1)).toEqual([
      ['Shadowing', 'All months', '34 h 30 min'],
      ['Shadowing', 'November 2026', '17 h 50 min'],
      ['Shadowing', 'October 2026', '16 h 40 min'],
      ['Testing', 'All months', '20 min'],
      ['Testing', 'November 2026', '20 min'],
    ]);
    expect(rowsOf(tableOf('Build'))).toEqual([
      ['Month', 'Shadowed', 'With help', 'Alone', 'Taught'],
      ['All months', 'Shadowed4', 'With help1', 'Alone3', 'Taught0'],
      ['November 2026', 'Shadowed1', 'With help0', 'Alone2', 'Taught0'],
      ['October 2026', 'Shadowed3', 'With help1', 'Alone1', 'Taught0'],
    ]);
  });

  it('show duties alone at an address of their own', async () => {
    apiFor(sam).answer(progress.getProgress, samsProgress());
    const { user, place } = open('/progress');
    const items = await screen.findByRole('navigation', { name: 'Items in the first chart' });
    await user.click(within(items).getByRole('link', { name: 'Duties only' }));
    await screen.findByRole('figure', { name: '10 items behind the plan' });
    expect(place.address).toBe('/progress?items=duties');
    expect(screen.queryByText('How this is worked out')).toBeNull();
  });

  it('are a page of the record for everybody else', async () => {
    apiFor(tom).answer(
      progress.getProgress,
      samsProgress({ apprenticeship: samsHead({ isMine: false }) }),
    );
    open(`/apprenticeships/${samsId}/progress`);
    await screen.findByRole('heading', { level: 1, name: /^Sam Okafor\s?: progress$/ });
    expect(screen.getByRole('button', { name: 'Progress report' }).getAttribute('href')).toBe(
      `/apprenticeships/${samsId}/report`,
    );
    expect(screen.getByText(/Who can see this page/)).toBeTruthy();
  });

  it('say so while there is nothing to draw', async () => {
    apiFor(sam).answer(
      progress.getProgress,
      samsProgress({ kinds: { title: 'No time is logged yet', kinds: [] } }),
    );
    open('/progress');
    await screen.findByRole('figure', { name: 'No time is logged yet' });
    expect(screen.queryByRole('img', { name: /No time/ })).toBeNull();
  });
});
