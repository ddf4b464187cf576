import { screen, within } from '@testing-library/react';
import { dashboard, type Response } from '@tracker/contract';
import { samsId, tom } from '../testing/cast';
import { bethansRow, samsOverview, samsRow, teamPage } from '../testing/dashboard';
import { apiFor, open } from '../testing/show';

const team: Response<typeof dashboard.getTeam> = {
  today: '2026-11-24',
  heading: '1 of 2 apprentices needs you',
  sentence: 'The other needs nothing from you today.',
  ...teamPage,
  groups: [
    { key: 'need-you', title: 'Need you', count: 1, apprentices: [samsRow()] },
    {
      key: 'waiting-for-somebody-else',
      title: 'Waiting for somebody else',
      count: 0,
      apprentices: [],
    },
    {
      key: 'nothing-needed',
      title: 'Nothing needed from you',
      count: 1,
      apprentices: [bethansRow()],
    },
  ],
};

const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });

describe('the team of a line manager', () => {
  it('answers in its heading how many need them', async () => {
    apiFor(tom).answer(dashboard.getTeam, team);
    open('/team');
    await screen.findByRole('heading', { name: '1 of 2 apprentices needs you', level: 1 });
    expect(screen.getByText('Team, Tuesday 24 November 2026')).toBeTruthy();
    expect(screen.getByText('The other needs nothing from you today.')).toBeTruthy();
  });

  it('has a group for each answer to whose move it is, and leaves out empty ones', async () => {
    apiFor(tom).answer(dashboard.getTeam, team);
    open('/team');
    await screen.findByRole('table', { name: /in groups by who has the next move/ });
    const need = within(screen.getByRole('rowgroup', { name: 'Need you 1' }));
    expect(need.getByRole('link', { name: 'Sam Okafor' })).toBeTruthy();
    const fine = within(screen.getByRole('rowgroup', { name: 'Nothing needed from you 1' }));
    expect(fine.getByRole('link', { name: 'Bethan Rhys' })).toBeTruthy();
    expect(screen.queryByText('Waiting for somebody else')).toBeNull();
  });

  it('says of each where they stand, why, and whose move it is', async () => {
    apiFor(tom).answer(dashboard.getTeam, team);
    open('/team');
    await screen.findByRole('table');
    const sam = rowOf('Sam Okafor');
    expect(
      within(sam)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([
      'BehindYou: “Record the vetting outcome” is 88 days lateSam Okafor: 9 items late, the oldest by 60 days',
      'Signed off60%, expected 71%, and 2% waiting for sign-off',
      'Last activityYesterday',
      'Verified hours92 of 96 h4 h under103 h logged',
      'Oldest request8 working daysPriya Nair’s move',
      'Next review8 DecemberIn 14 days',
    ]);
  });

  it('does not call for somebody where there is only an early warning', async () => {
    const reasons = samsRow().standing.reasons.map((reason) => ({ ...reason, urgent: false }));
    const bethan = bethansRow();
    const warned = { ...bethan, standing: { ...bethan.standing, reasons } };
    const groups = team.groups.map((group) =>
      group.key === 'nothing-needed' ? { ...group, apprentices: [warned] } : group,
    );
    apiFor(tom).answer(dashboard.getTeam, { ...team, groups });
    open('/team');
    await screen.findByRole('table');
    const row = within(rowOf('Bethan Rhys'));
    expect(row.queryByText('You')).toBeNull();
    expect(row.getByText('22 days ago')).toBeTruthy();
    expect(row.getByText('Alert at 28 days')).toBeTruthy();
  });

  it('marks a limit that is near or passed beside the words that say so', async () => {
    apiFor(tom).answer(dashboard.getTeam, team);
    open('/team');
    await screen.findByRole('table');
    const bethan = within(rowOf('Bethan Rhys'));
    expect(bethan.getByText('18 days late').className).toContain('over');
    expect(bethan.getByText('22 days ago').querySelector('svg')).toBeTruthy();
    expect(bethan.getByText('171 of 182 h').querySelector('svg')).toBeNull();
  });

  it('leads to the record of each', async () => {
    apiFor(tom).answer(dashboard.getTeam, team).answer(dashboard.getOverview, samsOverview());
    const { user, place } = open('/team');
    await user.click(await screen.findByRole('link', { name: 'Sam Okafor' }));
    await screen.findByRole('heading', { name: 'Sam Okafor', level: 1 });
    expect(place.address).toBe(`/apprenticeships/${samsId}`);
  });

  it('keeps filters and pages in the address, and its heading whatever is filtered', async () => {
    const page = { ...team, total: 61, matching: 55, next: 'key' };
    const api = apiFor(tom).answer(dashboard.getTeam, page);
    const { user, place } = open('/team?standing=behind');
    expect(await screen.findByText(/55 of 61 apprentices shown/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('1 of 2');
    expect(screen.getByRole('link', { name: /Next/ }).getAttribute('href')).toBe(
      '/team?standing=behind&after=key',
    );
    await user.type(screen.getByRole('searchbox', { name: 'Name' }), 'sam');
    await user.click(screen.getByRole('button', { name: 'Apply filters' }));
    expect(place.address).toBe('/team?standing=behind&name=sam');
    await screen.findByRole('table');
    expect(api.sent.at(-1)?.query).toEqual({ standing: 'behind', name: 'sam' });
    await user.click(screen.getByRole('link', { name: 'Show all' }));
    expect(place.address).toBe('/team');
  });

  it('is no empty table when nobody is in the team', async () => {
    apiFor(tom).answer(dashboard.getTeam, {
      ...team,
      heading: 'You have no apprentices',
      sentence: '',
      groups: [],
    });
    open('/team');
    await screen.findByRole('heading', { name: 'You have no apprentices' });
    expect(screen.queryByRole('table')).toBeNull();
  });
});
