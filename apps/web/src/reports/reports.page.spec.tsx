import { screen, within } from '@testing-library/react';
import { reports, type Response } from '@tracker/contract';
import { tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { typeDay } from '../testing/type-day';

type Reports = Response<typeof reports.getReports>;

const file = (key: Reports['files'][number]['key'], title: string, size = '61 rows') => ({
  key,
  title,
  holds: `What ${title.toLowerCase()} holds.`,
  byPeriod: key !== 'team',
  size,
  isEmpty: size === 'Nothing in this period',
});

const toms = (more: Partial<Reports> = {}): Reports => ({
  today: '2026-11-24',
  from: null,
  to: null,
  whose: '14 apprentices',
  apprentices: 14,
  files: [
    file('team', 'Team', '14 rows'),
    file('hours', 'Hours'),
    file('sign-offs', 'Sign-offs'),
    file('certificates', 'Certificates', 'Nothing in this period'),
  ],
  ...more,
});

const linkTo = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

describe('the page of reports', () => {
  it('says what each file holds and how much of it there is, and offers it', async () => {
    apiFor(tom).answer(reports.getReports, toms());
    open('/reports');
    await screen.findByRole('heading', { level: 1, name: 'Reports' });
    const files = within(screen.getByRole('region', { name: /^Everything until today/ }));
    expect(files.getAllByRole('listitem')).toHaveLength(4);
    expect([linkTo('Team (CSV)'), linkTo('Hours (CSV)')]).toEqual([
      '/api/reports/team',
      '/api/reports/hours',
    ]);
    expect(screen.getByRole('link', { name: 'Hours (CSV)' }).hasAttribute('download')).toBe(true);
    files.getByText('What hours holds.');
    files.getByText('Nothing in this period');
    expect(screen.queryByRole('link', { name: 'Certificates (CSV)' })).toBeNull();
    screen.getByText(/Line managers get their own apprentices/);
  });

  it('keeps the days in its address, and asks for files of these days', async () => {
    const api = apiFor(tom).answer(reports.getReports, ({ query }) =>
      toms({ from: query.from ?? null, to: query.to ?? null }),
    );
    const { user, place } = open('/reports');
    await screen.findByRole('heading', { level: 1 });
    await typeDay(user, 'First day', ['1', '9', '2026']);
    await typeDay(user, 'Last day', ['30', '9', '2026']);
    await user.click(screen.getByRole('button', { name: 'Show these days' }));
    await screen.findByRole('heading', { name: 'From 1 September 2026 to 30 September 2026' });
    expect(place.address).toBe('/reports?from=2026-09-01&to=2026-09-30');
    expect(api.sent.at(-1)?.query).toEqual({ from: '2026-09-01', to: '2026-09-30' });
    expect([linkTo('Team (CSV)'), linkTo('Hours (CSV)')]).toEqual([
      '/api/reports/team',
      '/api/reports/hours?from=2026-09-01&to=2026-09-30',
    ]);
    await user.click(screen.getByRole('link', { name: 'Clear the days' }));
    await screen.findByRole('heading', { name: /^Everything until today/ });
  });

  it('says what is wrong with the days, and asks for nothing', async () => {
    const api = apiFor(tom).answer(reports.getReports, toms());
    const { user, place } = open('/reports');
    await screen.findByRole('heading', { level: 1 });
    await typeDay(user, 'First day', ['2', '10', '2026']);
    await typeDay(user, 'Last day', ['1', '10', '2026']);
    await user.click(screen.getByRole('button', { name: 'Show these days' }));
    const summary = within(await screen.findByRole('alert'));
    summary.getByText('The last day must be the same as or after the first day');
    await typeDay(user, 'Last day', ['31', '2', '2026']);
    await user.click(screen.getByRole('button', { name: 'Show these days' }));
    await screen.findAllByText('The last day must be a real date, like 24 11 2026');
    expect([place.address, api.sent.filter(({ call }) => call === 'GET reports').length]).toEqual([
      '/reports',
      1,
    ]);
  });

  it('does not ask for days of an address that are none', async () => {
    const api = apiFor(tom).answer(reports.getReports, toms());
    open('/reports?from=2026-12-01&to=2026-01-01');
    await screen.findByRole('heading', { name: /^Everything until today/ });
    expect(api.sent.at(-1)?.query).toEqual({});
  });

  it('says so when there is nobody', async () => {
    apiFor(tom).answer(reports.getReports, toms({ apprentices: 0 }));
    open('/reports');
    await screen.findByText(/There is nothing to download yet/);
    expect(screen.queryByRole('link', { name: /CSV/ })).toBeNull();
  });
});
