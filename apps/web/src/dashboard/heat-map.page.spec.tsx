import { screen, within } from '@testing-library/react';
import { heatMap, type HeatCellView, type Response } from '@tracker/contract';
import { idOf, samsId, tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';

type HeatMap = Response<typeof heatMap.getHeatMap>;

const cell = (more: Partial<HeatCellView> = {}): HeatCellView => ({
  due: 9,
  signedOff: 6,
  late: 3,
  waiting: 0,
  early: 0,
  words: '3 late',
  heat: 3,
  ...more,
});

const toms = (more: Partial<HeatMap> = {}): HeatMap => ({
  today: '2026-11-24',
  heading: 'Build has the most late items',
  sentence: '4 items are late across the team, 3 of them in this duty.',
  apprentices: 1,
  columns: [
    { key: 'onboarding', title: 'Onboarding' },
    { key: 'build', title: 'Build' },
    { key: 'test', title: 'Test' },
    { key: 'other/desk', title: 'Service desk' },
  ],
  rows: [
    {
      apprenticeshipId: samsId,
      apprentice: { id: idOf(1), name: 'Sam Okafor' },
      week: 21,
      weeks: 104,
      cells: [
        cell({ late: 0, waiting: 1, words: 'on time', heat: 0 }),
        cell({ waiting: 1 }),
        cell({ due: 0, signedOff: 0, late: 0, words: 'not due yet', heat: 0 }),
        null,
      ],
    },
  ],
  totals: [cell({ late: 0 }), cell(), cell({ late: 0 }), cell({ late: 1 })],
  next: null,
  ...more,
});

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole<HTMLTableRowElement>('row')
    .map(({ cells }) => [...cells].map(({ textContent }) => textContent));

describe('the heat map of a team', () => {
  it('is a table with numbers and words in each cell, and its heading is the answer', async () => {
    apiFor(tom).answer(heatMap.getHeatMap, toms());
    open('/team/heat-map');
    await screen.findByRole('heading', { level: 1, name: 'Build has the most late items' });
    const table = screen.getByRole('table', {
      name: 'Items signed off of those due by 24 November 2026, for each apprentice and duty',
    });
    expect(rowsOf(table)).toEqual([
      ['Apprentice', 'Onboarding', 'Build', 'Test', 'Service desk'],
      [
        'Sam OkaforWeek 21',
        '6 of 91 waiting',
        '6 of 93 late1 waiting',
        '–not due yet',
        'Not in their programme',
      ],
      ['Late in the team', '0 late6 of 9', '3 late6 of 9', '0 late6 of 9', '1 late6 of 9'],
    ]);
  });

  it('leads to each record, to the team list and to the file', async () => {
    apiFor(tom).answer(heatMap.getHeatMap, toms());
    open('/team/heat-map');
    await screen.findByRole('table');
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('Sam Okafor')).toBe(`/apprenticeships/${samsId}`);
    expect(hrefOf('Team list')).toBe('/team');
    expect(hrefOf('Download this table (CSV)')).toBe('/api/team/heat-map/file');
  });

  it('can be scrolled by keyboard, and has a page after this one', async () => {
    const api = apiFor(tom).answer(heatMap.getHeatMap, ({ query }) =>
      toms({ next: query.after ? null : 'more' }),
    );
    const { user } = open('/team/heat-map');
    await screen.findByRole('table');
    expect(screen.getByRole('region', { name: /^Items signed off/ }).tabIndex).toBe(0);
    await user.click(screen.getByRole('link', { name: /Next page/ }));
    await screen.findByRole('link', { name: /First page/ });
    expect(api.sent.at(-1)?.query).toEqual({ after: 'more' });
  });

  it('is no empty table when nobody is in the team', async () => {
    apiFor(tom).answer(
      heatMap.getHeatMap,
      toms({ heading: 'You have no apprentices yet', apprentices: 0, rows: [], columns: [] }),
    );
    open('/team/heat-map');
    await screen.findByRole('heading', { name: 'You have no apprentices yet' });
    expect(screen.queryByRole('table')).toBeNull();
  });
});
