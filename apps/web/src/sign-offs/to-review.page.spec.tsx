import { screen, within } from '@testing-library/react';
import { signOffs, type Response } from '@tracker/contract';
import { idOf, priya } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { waitingRunbook } from '../testing/sign-offs';

type ToReview = Response<typeof signOffs.getToReview>;

const sam = { id: idOf(1), name: 'Sam Okafor' };
const tomasz = { id: idOf(7), name: 'Tomasz Zielinski' };

const traced = waitingRunbook({
  itemId: idOf(310),
  title: 'Trace how a secret reaches a service',
  group: 'Implement',
  apprentice: tomasz,
  week: 26,
  requestedAt: '2026-11-06T09:00:00.000Z',
  waitingWorkingDays: 12,
  isLate: true,
  wasReturned: false,
  revision: 1,
  statement: '',
  sessions: [],
  skills: [
    {
      code: 'INF',
      name: 'Information security',
      asked: 'awareness',
      self: { level: 'awareness', on: '2026-11-06' },
    },
  ],
});

const twoWait = (more: Partial<ToReview> = {}): ToReview => ({
  today: '2026-11-24',
  heading: '2 requests wait for you',
  sentence: '1 has waited 12 working days.',
  covers: [],
  byApprentice: [
    { apprentice: tomasz, count: 1 },
    { apprentice: sam, count: 1 },
  ],
  total: 2,
  requests: [traced, waitingRunbook()],
  canBeTogether: [traced.itemId, waitingRunbook().itemId],
  undoable: 0,
  ...more,
});

const rowOf = (title: string) => screen.getByRole('row', { name: new RegExp(title) });

describe('the list of requests to review', () => {
  it('answers in its heading how much waits, and lists the requests in the order of the API', async () => {
    apiFor(priya).answer(signOffs.getToReview, twoWait());
    open('/to-review');
    await screen.findByRole('heading', { name: '2 requests wait for you', level: 1 });
    expect(screen.getByText('1 has waited 12 working days.')).toBeTruthy();
    expect(screen.getByText('To review, Tuesday 24 November 2026')).toBeTruthy();
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'Trace how a secret reaches a serviceTomasz Zielinski, week 26. Implement',
      'Write a runbook that another person can runSam Okafor, week 21. Build',
    ]);
  });

  it('says how long each has waited, and in words that a limit is passed', async () => {
    apiFor(priya).answer(signOffs.getToReview, twoWait());
    open('/to-review');
    await screen.findByRole('heading', { level: 1 });
    const late = within(rowOf('Trace how a secret'));
    expect(late.getByText('12 working days', { exact: false }).textContent).toBe(
      '12 working days, longer than the limit',
    );
    expect(late.getByText('Since 6 November')).toBeTruthy();
    const other = within(rowOf('Write a runbook'));
    expect(other.getByText('4 working days')).toBeTruthy();
    expect(other.getByText('Sent again after a return, revision 2')).toBeTruthy();
  });

  it('shows the level that is claimed beside the level that is asked for', async () => {
    apiFor(priya).answer(signOffs.getToReview, twoWait());
    open('/to-review');
    await screen.findByRole('heading', { level: 1 });
    expect(within(rowOf('Write a runbook')).getByText('asked: awareness')).toBeTruthy();
    expect(within(rowOf('Trace how a secret')).getByText('as asked')).toBeTruthy();
  });

  it('opens the statement and the sessions in the row', async () => {
    apiFor(priya).answer(signOffs.getToReview, twoWait());
    const { user } = open('/to-review');
    await screen.findByRole('heading', { level: 1 });
    const row = within(rowOf('Write a runbook'));
    await user.click(row.getByText('Statement and 1 session', { exact: false }));
    expect(row.getByRole('group').hasAttribute('open')).toBe(true);
    expect(row.getByText('Joan followed it without talking to me.')).toBeTruthy();
    expect(row.getByRole('link', { name: /Watched Joan run/ }).getAttribute('href')).toBe(
      `/log/${idOf(401)}`,
    );
    expect(row.getByRole('link', { name: /^Review this request/ }).getAttribute('href')).toBe(
      `/items/${idOf(301)}/review`,
    );
  });

  it('is filtered by apprentice with an address each', async () => {
    const api = apiFor(priya).answer(signOffs.getToReview, ({ query }) =>
      query.apprentice === sam.id
        ? twoWait({ heading: '1 request from Sam Okafor', requests: [waitingRunbook()] })
        : twoWait(),
    );
    const { user, place } = open('/to-review');
    const filter = await screen.findByRole('navigation', { name: 'Show requests from' });
    await user.click(within(filter).getByRole('link', { name: 'Sam Okafor 1' }));
    await screen.findByRole('heading', { name: '1 request from Sam Okafor' });
    expect(place.address).toBe(`/to-review?apprentice=${sam.id}`);
    expect(api.sent.at(-1)?.query).toEqual({ apprentice: sam.id });
    expect(screen.getByRole('link', { current: true, name: 'Sam Okafor 1' })).toBeTruthy();
  });

  it('says so when nothing waits', async () => {
    apiFor(priya).answer(
      signOffs.getToReview,
      twoWait({
        heading: 'Nothing waits for you',
        sentence: 'When an apprentice asks for sign-off, the request appears here.',
        byApprentice: [],
        total: 0,
        requests: [],
      }),
    );
    open('/to-review');
    await screen.findByRole('heading', { name: 'Nothing waits for you' });
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(/the request appears here/)).toBeTruthy();
  });
});
