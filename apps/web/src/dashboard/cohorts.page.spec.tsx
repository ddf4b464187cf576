import { screen, within } from '@testing-library/react';
import { cohorts, type Response } from '@tracker/contract';
import { idOf, lena } from '../testing/cast';
import { samsRow } from '../testing/dashboard';
import { apiFor, open } from '../testing/show';

const july = '2026-07-apprentice-devops';
const priya = { id: idOf(9), name: 'Priya Nair' };

const overview = (
  more: Partial<Response<typeof cohorts.getCohorts>> = {},
): Response<typeof cohorts.getCohorts> => ({
  today: '2026-11-24',
  heading: '7 of 30 apprentices need help',
  sentence: '18 items wait for sign-off.',
  title: 'All cohorts',
  apprentices: 30,
  outdated: 0,
  cohorts: [
    {
      key: july,
      title: 'July 2026, Apprentice DevOps',
      apprentices: 20,
      needHelp: 7,
      pace: { signedOff: 67, expected: 71 },
    },
    {
      key: '2026-03-apprentice-devops',
      title: 'March 2026, Apprentice DevOps',
      apprentices: 10,
      needHelp: 0,
      pace: { signedOff: 80, expected: 80 },
    },
  ],
  standings: [
    { word: 'behind', title: 'Behind', count: 7 },
    { word: 'on-track', title: 'On track', count: 23 },
    { word: 'paused', title: 'Paused', count: 0 },
  ],
  pace: { signedOff: 67, expected: 71, words: '4 points under the plan' },
  duties: [
    { key: 'onboarding', title: 'Onboarding', late: 2 },
    { key: 'apprentice-devops/implement', title: 'Implement', late: 19 },
  ],
  queues: [
    {
      person: priya,
      apprentices: 5,
      waiting: 6,
      since: '2026-11-06',
      oldest: '12 working days',
      isOver: true,
    },
    {
      person: null,
      apprentices: 1,
      waiting: 1,
      since: '2026-11-23',
      oldest: '1 working day',
      isOver: false,
    },
  ],
  ...more,
});

const rowOf = async (table: string, words: string) =>
  within(await screen.findByRole('table', { name: table })).getByRole('row', {
    name: new RegExp(words),
  });
const addressIn = (row: HTMLElement) => within(row).getByRole('link').getAttribute('href');

describe('the cohorts of a programme lead', () => {
  it('answer first how many need help, then why', async () => {
    apiFor(lena).answer(cohorts.getCohorts, overview());
    open('/cohorts');
    await screen.findByRole('heading', { level: 1, name: '7 of 30 apprentices need help' });
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(
      expect.arrayContaining([
        'Standing',
        'Implement holds up 19 of 30 apprentices',
        '1 person has a request past the limit',
        '4 points under the plan',
      ]),
    );
    expect(screen.getByText(/started one programme in the same month/)).toBeTruthy();
    expect(screen.getByText(/you and the other programme leads/)).toBeTruthy();
  });

  it('lead from each figure to the apprentices behind it, within the cohort', async () => {
    apiFor(lena).answer(cohorts.getCohorts, overview());
    open(`/cohorts?cohort=${july}`);
    const behind = await rowOf('How many apprentices have each standing', 'Behind');
    expect(addressIn(behind)).toBe(`/cohorts/apprentices?cohort=${july}&standing=behind`);
    const paused = await rowOf('How many apprentices have each standing', 'Paused');
    expect(within(paused).queryByRole('link')).toBeNull();
    const duty = await rowOf('Apprentices with a late item in each duty', 'Implement');
    expect(addressIn(duty)).toBe(
      `/cohorts/apprentices?cohort=${july}&duty=apprentice-devops%2Fimplement`,
    );
    const queue = await rowOf('Who has the oldest requests', 'Priya Nair');
    expect(addressIn(queue)).toBe(`/cohorts/apprentices?cohort=${july}&signer=${priya.id}`);
    const nobody = await rowOf('Who has the oldest requests', 'Nobody named');
    expect(addressIn(nobody)).toBe(`/cohorts/apprentices?cohort=${july}&signer=nobody`);
  });

  it('keep the cohort that was chosen in the address', async () => {
    const api = apiFor(lena).answer(cohorts.getCohorts, overview());
    const { user, place } = open('/cohorts');
    await user.selectOptions(await screen.findByLabelText('Cohort'), july);
    api.answer(cohorts.getCohorts, overview({ title: 'July 2026, Apprentice DevOps' }));
    await user.click(screen.getByRole('button', { name: 'Show this cohort' }));
    await screen.findByText(/July 2026, Apprentice DevOps, Tuesday/);
    expect(place.address).toBe(`/cohorts?cohort=${july}`);
  });

  it('say when figures are of an earlier day', async () => {
    apiFor(lena).answer(cohorts.getCohorts, overview({ outdated: 12 }));
    open('/cohorts');
    await screen.findByText(/The figures of 12 apprentices are of an earlier day/);
  });

  it('are none yet: the page says what to do', async () => {
    apiFor(lena).answer(
      cohorts.getCohorts,
      overview({ heading: 'There are no apprentices yet', apprentices: 0, cohorts: [] }),
    );
    open('/cohorts');
    await screen.findByRole('heading', { name: 'There are no apprentices yet' });
    expect(screen.getByRole('link', { name: 'Start an apprenticeship' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

it('the apprentices behind a figure are listed by name, with the way to each record', async () => {
  apiFor(lena).answer(cohorts.getCohortApprentices, {
    today: '2026-11-24',
    title: 'July 2026, Apprentice DevOps',
    chosen: ['Behind', 'Late in Implement'],
    matching: 1,
    apprentices: [samsRow()],
    next: null,
  });
  open(`/cohorts/apprentices?cohort=${july}&standing=behind&duty=apprentice-devops%2Fimplement`);
  await screen.findByRole('heading', { level: 1, name: 'Behind, Late in Implement' });
  const table = screen.getByRole('table', { name: 'Apprentices, by name' });
  expect(addressIn(table)).toBe(`/apprenticeships/${samsRow().apprenticeshipId}`);
  expect(screen.getByRole('link', { name: 'Back to cohorts' }).getAttribute('href')).toBe(
    `/cohorts?cohort=${july}`,
  );
});
