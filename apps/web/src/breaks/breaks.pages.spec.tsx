import { screen, within } from '@testing-library/react';
import { breaks, dashboard, type BreakPage, type Response } from '@tracker/contract';
import { idOf, sam, samsHead, samsId, tom } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { typeDay } from '../testing/type-day';

const february = {
  id: idOf(901),
  fromOn: '2027-02-01',
  untilOn: '2027-02-28',
  words: '1 to 28 February 2027',
  days: 28,
  state: 'asked' as const,
  stateWords: 'Waiting for approval',
  waiting: '',
};
const page = (more: Partial<BreakPage> = {}): BreakPage => ({
  ...february,
  apprenticeship: samsHead(),
  version: 1,
  requests: [
    {
      kind: 'begin',
      title: 'Break asked for: 1 to 28 February 2027',
      by: 'Sam Okafor',
      at: '2026-11-24T10:00:00.000Z',
      note: 'I care for my mother',
      outcome: null,
      outcomeWords: 'Waits for Tom Reilly or a programme lead',
      decidedAt: null,
      reason: '',
      moved: '',
    },
  ],
  effect: {
    items: 45,
    words: '45 items are due 28 days later',
    endsOnBefore: '2028-06-30',
    endsOnAfter: '2028-07-28',
    examples: [
      { id: idOf(201), title: 'Write a runbook', dueOn: '2027-02-05', willBeDueOn: '2027-03-05' },
    ],
    problem: '',
  },
  moves: ['withdraw'],
  ...more,
});
type List = Response<typeof breaks.getBreaks>;
const list = (more: Partial<List> = {}): List => ({
  apprenticeship: samsHead(),
  today: '2026-11-24',
  breaks: [february],
  canAsk: true,
  approvers: 'Tom Reilly or a programme lead',
  ...more,
});
const forTom = () =>
  page({ apprenticeship: samsHead({ isMine: false }), moves: ['approve', 'refuse'] });

describe('The breaks of an apprenticeship', () => {
  it('are listed with their state, and the page says what a break stops', async () => {
    apiFor(sam).answer(breaks.getBreaks, list());
    open(`/apprenticeships/${samsId}/breaks`);
    const row = await screen.findByRole('row', { name: /1 to 28 February 2027/ });
    expect(within(row).getByText('Waiting for approval')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What happens during a break' })).toBeTruthy();
    expect(screen.getByText(/Certificates still run out/)).toBeTruthy();
  });

  it('are asked for, and errors stand at their fields', async () => {
    const api = apiFor(sam)
      .answer(breaks.getBreaks, list())
      .refuse(breaks.askForBreak, 422, 'There is a problem', {
        errors: { fromOn: 'Another break, 1 to 28 February 2027, is on some of these days' },
      });
    const { user } = open(`/apprenticeships/${samsId}/breaks/new`);
    await screen.findByRole('heading', { level: 1, name: 'Ask for a break in learning' });
    await typeDay(user, 'First day of the break', ['10', '2', '2027']);
    await typeDay(user, 'Last day of the break', ['12', '2', '2027']);
    await user.click(screen.getByRole('button', { name: 'Ask for this break' }));
    expect(await screen.findByRole('link', { name: /^Another break/ })).toBeTruthy();
    expect(api.bodiesOf(breaks.askForBreak)).toEqual([
      { fromOn: '2027-02-10', untilOn: '2027-02-12', note: '' },
    ]);
  });

  it('are not offered to who cannot ask', async () => {
    apiFor(tom).answer(breaks.getBreaks, list({ breaks: [], canAsk: false }));
    open(`/apprenticeships/${samsId}/breaks`);
    await screen.findByText('There has been no break so far.');
    expect(screen.queryByRole('button', { name: 'Ask for a break' })).toBeNull();
  });
});

describe('One break', () => {
  it('shows who decides what would move, and no more moves than are open', async () => {
    apiFor(sam).answer(breaks.getBreak, page());
    open(`/breaks/${february.id}`);
    await screen.findByText('45 items are due 28 days later.');
    expect(screen.getByText(/moves from 30 June 2028 to 28 July 2028/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Withdraw the request' })).toBeTruthy();
  });

  it('is approved in the version that was read', async () => {
    const api = apiFor(tom)
      .answer(breaks.getBreak, forTom())
      .answer(breaks.getBreaks, list())
      .answer(breaks.approveBreak, { ...forTom(), moves: [] });
    const { user } = open(`/breaks/${february.id}`);
    await user.click(await screen.findByRole('button', { name: 'Approve this break' }));
    await screen.findByText(/Approved: 1 to 28 February 2027/);
    expect(api.sent.some(({ call }) => call === 'POST breaks/:id/approve')).toBe(true);
  });

  it('says why it could not be approved', async () => {
    apiFor(tom)
      .answer(breaks.getBreak, forTom())
      .refuse(breaks.approveBreak, 409, 'The log has 1 session on these days');
    const { user } = open(`/breaks/${february.id}`);
    await user.click(await screen.findByRole('button', { name: 'Approve this break' }));
    expect(await screen.findByText('The log has 1 session on these days')).toBeTruthy();
  });

  it('is refused with a reason', async () => {
    const api = apiFor(tom).answer(breaks.getBreak, forTom()).answer(breaks.refuseBreak, forTom());
    const { user } = open(`/breaks/${february.id}/refuse`);
    const words = await screen.findByLabelText('Why do you refuse it?');
    await user.click(screen.getByRole('button', { name: 'Refuse it' }));
    expect(await screen.findByRole('link', { name: 'Enter why you refuse this' })).toBeTruthy();
    await user.type(words, 'Exams are in February');
    await user.click(screen.getByRole('button', { name: 'Refuse it' }));
    await screen.findByText('Refused');
    expect(api.bodiesOf(breaks.refuseBreak)).toEqual([{ reason: 'Exams are in February' }]);
  });
});

it('the team page leads to what waits for a decision', async () => {
  const waiting = { id: february.id, words: 'Break asked for: 1 to 28 February 2027' };
  apiFor(tom)
    .answer(dashboard.getTeam, {
      today: '2026-11-24',
      heading: 'None of your 2 apprentices needs you',
      sentence: '',
      groups: [],
      matching: 0,
      total: 2,
      filters: { standings: [], programmes: [] },
      next: null,
    })
    .answer(breaks.getBreaksToDecide, {
      breaks: [
        { ...waiting, apprentice: samsHead().apprentice, askedAt: '2026-11-24T10:00:00.000Z' },
      ],
    });
  open('/team');
  const link = await screen.findByRole('link', { name: 'Sam Okafor' });
  expect(link.getAttribute('href')).toBe(`/breaks/${february.id}`);
});
