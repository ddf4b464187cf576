import { screen, waitFor, within } from '@testing-library/react';
import { log, type EntryView } from '@tracker/contract';
import { idOf, priya, sam, samsHead, samsId } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { release } from '../testing/plan';
import { assist, november } from './testing/sessions';

const tickets = (more: Partial<EntryView> = {}) =>
  release({
    id: idOf(301),
    on: '2026-11-23',
    minutes: 120,
    kind: 'service-desk',
    kindWords: 'Service desk',
    mode: 'with-help',
    modeWords: 'With help',
    with: ['Gareth Pugh', 'Priya Nair'],
    did: 'Two tickets to the right owner',
    learned: '',
    items: [assist],
    ...more,
  });

const apiForSam = () =>
  apiFor(sam)
    .answer(log.listDrafts, { drafts: [] })
    .answer(log.getLog, november([tickets(), release()]));

const title = () => screen.findByRole('heading', { name: /November 2026$/, level: 1 });
const rowOf = (did: string) => {
  const row = screen.getByRole('link', { name: did }).closest('li');
  if (!row) throw new Error(`${did} is not in the list`);
  return within(row);
};

describe('My log', () => {
  it('shows the month in four figures that are never added up', async () => {
    apiForSam();
    open('/log');
    await title();
    const figures = screen.getAllByRole('definition').map(({ textContent }) => textContent?.trim());
    expect(figures).toEqual([
      '25 h',
      '2 sessions, 45 min of it outside paid hours',
      '20 h',
      'for the whole month',
      '24 h 15 min',
      '15 sessions',
      '19 h 45 min',
      '3 sessions wait for Priya Nair',
    ]);
  });

  it('shows the days in a table of five, with the way to the sessions of a day', async () => {
    apiForSam();
    const { user } = open('/log');
    await title();
    const calendar = screen.getByRole('table', { name: /^Calendar/ });
    expect(within(calendar).getAllByRole('columnheader')).toHaveLength(5);
    within(calendar).getByRole('cell', { name: '24 today' });
    await user.click(within(calendar).getByRole('link', { name: '2 h on 23 November' }));
    expect(document.activeElement).toBe(
      screen.getByRole('link', { name: 'Two tickets to the right owner' }),
    );
  });

  it('shows the weekend in a month that has sessions on one', async () => {
    apiForSam().answer(log.getLog, november([release({ on: '2026-11-21' })]));
    open('/log');
    await title();
    const calendar = screen.getByRole('table', { name: /^Calendar/ });
    expect(within(calendar).getAllByRole('columnheader')).toHaveLength(7);
  });

  it('says of each session what it was, what it counts towards, and what became of the hours', async () => {
    apiForSam();
    open('/log');
    await title();
    const row = rowOf('Two tickets to the right owner');
    row.getByText(
      'Service desk, with help. With Gareth Pugh and Priya Nair. Hours submitted, not yet verified',
    );
    row.getByText(`Counts towards: ${assist.title}`);
    expect(row.getByRole('link', { name: /^Log another like this/ }).getAttribute('href')).toBe(
      `/log/new?like=${idOf(301)}`,
    );
  });

  it('is filtered by three choices that stand in the address', async () => {
    const api = apiForSam();
    const { user, place } = open('/log?month=2026-11');
    await title();
    await user.selectOptions(screen.getByLabelText('Kind'), 'Service desk');
    await user.selectOptions(screen.getByLabelText('Hours'), 'Verified');
    await user.click(screen.getByRole('button', { name: 'Apply filters' }));
    await waitFor(() =>
      expect(api.sent.at(-1)?.query).toEqual({
        month: '2026-11',
        kind: 'service-desk',
        hours: 'verified',
      }),
    );
    expect(place.address).toBe('/log?month=2026-11&kind=service-desk&hours=verified');
  });

  it('says when nothing fits the filters', async () => {
    const empty = { ...november([tickets()]), entries: [], matching: 0 };
    apiForSam().answer(log.getLog, empty);
    open('/log?kind=other');
    await title();
    screen.getByText('No session of this month fits these filters');
    screen.getByRole('link', { name: 'Show all sessions of the month' });
  });

  it('goes on where the list ends', async () => {
    const api = apiForSam().answer(log.getLog, ({ query }) =>
      query['after'] === 'there'
        ? november([release()], { matching: 2 })
        : november([tickets()], { matching: 2, next: 'there' }),
    );
    const { user } = open('/log');
    await title();
    await user.click(screen.getByRole('button', { name: 'Show more sessions (1 left)' }));
    const more = await screen.findByRole('link', { name: 'Watched a release to live' });
    await waitFor(() => expect(document.activeElement).toBe(more));
    screen.getByRole('link', { name: 'Two tickets to the right owner' });
    expect(screen.queryByRole('button', { name: /^Show more/ })).toBeNull();
    expect(api.sent.at(-1)?.query).toEqual({ after: 'there' });
  });

  it('leads to the month before, and keeps the filters', async () => {
    apiForSam();
    open('/log?kind=shadowing');
    await title();
    expect(screen.getByRole('link', { name: 'October 2026' }).getAttribute('href')).toBe(
      '/log?month=2026-10&kind=shadowing',
    );
  });

  it('names what was begun and is not in it yet', async () => {
    const content = { kind: 'shadowing', 'on.choice': '2026-11-24', 'minutes.choice': '90' };
    const draft = { apprenticeshipId: samsId, content, savedAt: '2026-11-24T14:05:00.000Z' };
    apiForSam().answer(log.listDrafts, { drafts: [{ ...draft, id: idOf(700) }] });
    open('/log');
    await title();
    expect(
      screen.getByRole('link', { name: 'Shadowing today, 1 h 30 min' }).getAttribute('href'),
    ).toBe(`/log/new?draft=${idOf(700)}`);
  });

  it('says what to do first when it is empty', async () => {
    apiForSam().answer(log.getLog, november([], { previousMonth: null }));
    open('/log');
    await title();
    screen.getByText('Your log starts with your first session.');
    expect(screen.getByRole('button', { name: 'Log a session' }).getAttribute('href')).toBe(
      '/log/new',
    );
  });
});

describe('The log in an apprentice’s record', () => {
  const samsLog = (entry: EntryView) =>
    november([entry], {
      canLog: false,
      apprenticeship: samsHead({ isMine: false }),
      verifier: 'you',
    });

  const apiForPriya = () => {
    const answers = { entry: tickets({ moves: ['verify'] }) };
    const api = apiFor(priya)
      .answer(log.getLog, () => samsLog(answers.entry))
      .answer(log.verifyEntry, () => {
        answers.entry = tickets({ state: 'verified', hoursWords: 'Hours verified' });
        return answers.entry;
      });
    return { api, answers };
  };

  it('is read only, and asks for no drafts', async () => {
    const { api } = apiForPriya();
    open(`/apprenticeships/${samsId}/log`);
    await screen.findByRole('heading', { name: /^Sam Okafor/, level: 1 });
    expect(screen.queryByText(/Log another like this/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Log a session' })).toBeNull();
    expect(api.sent.map(({ call }) => call)).not.toContain('GET drafts');
  });

  it('lets the mentor verify hours on the spot, and says so there', async () => {
    const { api } = apiForPriya();
    const { user, place } = open(`/apprenticeships/${samsId}/log`);
    await user.click(await screen.findByRole('button', { name: /^Verify hours ?: Two tickets/ }));
    const said = await screen.findByText('Verified by you');
    expect(document.activeElement).toBe(said);
    expect(api.versionsOf(log.verifyEntry)).toEqual(['"1-submitted"']);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Verify/ })).toBeNull());
    screen.getByText(/Hours verified$/);
    expect(place.address).toBe(`/apprenticeships/${samsId}/log`);
  });

  it('says why hours could not be verified', async () => {
    const { api } = apiForPriya();
    api.refuse(log.verifyEntry, 412, 'This session has changed since you opened it');
    const { user } = open(`/apprenticeships/${samsId}/log`);
    await user.click(await screen.findByRole('button', { name: /^Verify hours/ }));
    await screen.findByText('This session has changed since you opened it');
    screen.getByRole('button', { name: /^Verify hours/ });
  });
});
