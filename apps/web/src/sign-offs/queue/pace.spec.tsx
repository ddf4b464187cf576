import { screen, within } from '@testing-library/react';
import { queue, signOffs, type Response } from '@tracker/contract';
import { idOf, priya, sam } from '../../testing/cast';
import { apiFor, open } from '../../testing/show';

const apprentice = { id: sam.id, name: sam.name };

const nothingWaits: Response<typeof signOffs.getToReview> = {
  today: '2026-11-24',
  heading: 'Nothing waits for you',
  sentence: '',
  covers: [],
  byApprentice: [],
  total: 0,
  requests: [],
  canBeTogether: [],
  undoable: 0,
};

const priyas = (more: Partial<Response<typeof queue.getQueue>> = {}) => ({
  total: '6 requests, about 9 minutes',
  because: 'Minutes come from the time between your last 40 decisions.',
  next: {
    apprentice,
    words: '2 requests from Sam Okafor, about 3 minutes',
    why: 'Sam Okafor has waited longest: 8 working days.',
  },
  ages: [
    { words: 'Up to 2 working days', count: 4 },
    { words: '3 to 5', count: 0 },
  ],
  median: 'Half of your last 40 decisions came within 2 working days.',
  load: [
    { person: { id: idOf(9), name: 'Anil Desai' }, isMe: false, waiting: 1, oldestWorkingDays: 0 },
    { person: { id: priya.id, name: priya.name }, isMe: true, waiting: 6, oldestWorkingDays: 8 },
  ],
  ...more,
});

const textsOf = (name: string) =>
  within(screen.getByRole('table', { name, hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map(({ textContent }) => textContent);

describe('the signer’s side of fairness', () => {
  it('leads to what to take next, and says how long it takes and why', async () => {
    apiFor(priya).answer(signOffs.getToReview, nothingWaits).answer(queue.getQueue, priyas());
    open('/to-review');
    const part = within(await screen.findByRole('region', { name: 'What to take next' }));
    expect(
      part.getByRole('link', { name: /^2 requests from Sam Okafor/ }).getAttribute('href'),
    ).toBe(`/to-review?apprentice=${sam.id}`);
    part.getByText(/8 working days. In all: 6 requests, about 9 minutes/);
    part.getByText('Half of your last 40 decisions came within 2 working days.');
  });

  it('has ages and load as tables', async () => {
    apiFor(priya).answer(signOffs.getToReview, nothingWaits).answer(queue.getQueue, priyas());
    open('/to-review');
    await screen.findByRole('region', { name: 'What to take next' });
    expect(textsOf('Requests by age')).toEqual([
      'Working daysRequests',
      'Up to 2 working days4',
      '3 to 5None',
    ]);
    expect(textsOf('Requests by who may decide on them')).toEqual([
      'WhoRequestsOldest',
      'Anil Desai1Today',
      'You68 working days',
    ]);
  });

  it('leaves the page whole when it cannot be read', async () => {
    apiFor(priya).answer(signOffs.getToReview, nothingWaits).refuse(queue.getQueue, 503, 'Not now');
    open('/to-review');
    await screen.findByRole('heading', { name: 'Nothing waits for you' });
    expect(screen.queryByRole('region', { name: /next|decisions/ })).toBeNull();
  });
});
