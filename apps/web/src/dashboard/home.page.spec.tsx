import { screen, within } from '@testing-library/react';
import { dashboard, type Response } from '@tracker/contract';
import { idOf, sam, samsHead, samsStanding } from '../testing/cast';
import { itemRow } from '../testing/plan';
import { apiFor, open } from '../testing/show';
import { itilEnding, itilId } from '../testing/training';

const fact = { main: '', minor: '', alert: 'none' } as const;
const overview: Response<typeof dashboard.getOverview> = {
  apprenticeship: samsHead(),
  standing: samsStanding(),
  burnUp: {
    title: '12 items behind the plan',
    required: 108,
    today: '2026-11-24',
    points: [
      { on: '2026-07-06', expected: 8, signedOff: 0 },
      { on: '2026-11-24', expected: 77, signedOff: 65 },
      { on: '2027-01-19', expected: 88, signedOff: null },
    ],
  },
  forecast: 'To be level by 26 February, 2 to 3 sign-offs a week are needed.',
  clocks: [{ title: 'Waiting for the mentor', words: '1 item, the oldest for 8 working days' }],
  next: [
    {
      ...itemRow({ status: 'returned', statusWords: 'Returned' }),
      why: 'Priya Nair on 20 November: “Add a link to the run.”',
    },
    { ...itemRow({ id: idOf(201), title: 'Direct ten issues', overdueDays: 60 }), why: '' },
  ],
  toDoCount: 13,
  hours: { minimum: 11220, planned: 5760, submitted: 675, verified: 5535 },
  hoursWords: 'Verified: 49% of the minimum. The plan expected 51% by today.',
  hoursPercent: { verified: 49, expected: 51 },
  runningOut: [],
  comingUp: [{ on: '2026-12-08', words: '12-week review', itemId: null }],
  facts: { waiting: fact, lastActivity: fact, nextReview: fact },
  recent: [],
  moves: [],
};

describe('The apprentice’s home page', () => {
  it('begins with what to do next, returned items first', async () => {
    apiFor(sam).answer(dashboard.getOverview, overview);
    open('/');
    await screen.findByRole('heading', { level: 1, name: /Hello, Sam/ });
    const next = screen.getByRole('heading', { name: 'What to do next' }).nextElementSibling;
    const [first, second] = within(next as HTMLElement).getAllByRole('listitem');
    expect(first?.textContent).toContain('Returned');
    expect(first?.textContent).toContain('Add a link to the run.');
    expect(second?.textContent).toContain('Overdue by 60 days');
    expect(screen.getByRole('link', { name: 'See everything to do now (13)' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Log a session' }).getAttribute('href')).toBe(
      '/log/new',
    );
  });

  it('says where Sam stands, why, and whose move it is', async () => {
    apiFor(sam).answer(dashboard.getOverview, overview);
    open('/home');
    expect(await screen.findByText('Behind')).toBeTruthy();
    expect(screen.getByText(overview.standing.sentence)).toBeTruthy();
    const mine = screen.getByText('You', { selector: 'b' }).closest('li');
    expect(mine?.textContent).toBe(
      'You: 9 items late, the oldest by 60 days: Direct ten issues to the right owner',
    );
    const mentors = screen.getByText('Priya Nair:').closest('li');
    expect(mentors?.textContent).toContain('2 requests, the oldest sent 8 working days ago');
  });

  it('draws the burn-up, and has its numbers as a table', async () => {
    apiFor(sam).answer(dashboard.getOverview, overview);
    open('/home');
    const picture = await screen.findByRole('img', { name: /12 items behind the plan/ });
    expect(picture.textContent).toContain('Expected 77');
    expect(picture.textContent).toContain('Signed off 65');
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', {
      hidden: true,
    });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'ByExpectedSigned offAgainst the plan',
      '19 January 202788Not yet',
      '24 November 2026 (today)776512 behind',
      '6 July 2026808 behind',
    ]);
  });

  it('keeps the four figures of off-the-job hours apart', async () => {
    apiFor(sam).answer(dashboard.getOverview, overview);
    open('/home');
    const hours = within(await screen.findByRole('region', { name: 'Off-the-job hours' }));
    const terms = hours.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms).toEqual(['Verified', 'Submitted', 'Planned', 'Minimum']);
    expect(hours.getByText('92', { exact: false }).parentElement?.textContent).toContain(
      '92 h 15 min',
    );
  });

  it('says what runs out, in days, and what to do about it', async () => {
    apiFor(sam).answer(dashboard.getOverview, { ...overview, runningOut: [itilEnding()] });
    open('/home');
    const part = within(await screen.findByRole('region', { name: 'Courses and certificates' }));
    part.getByText('Renewal due within 30 days');
    part.getByText('27 days left, until 21 December 2026');
    expect(part.getByRole('link', { name: /^Renew it/ }).getAttribute('href')).toBe(
      `/training/${itilId}/renew`,
    );
    part.getByRole('link', { name: 'See your courses and certificates' });
  });

  it('names a certificate in a reason by its link', async () => {
    const reason = {
      owner: 'You',
      isYou: true,
      text: '“ITIL 4 Foundation” expired yesterday',
      item: null,
      certificate: { id: itilId, title: 'ITIL 4 Foundation' },
      urgent: true,
    };
    apiFor(sam).answer(dashboard.getOverview, {
      ...overview,
      standing: samsStanding({ reasons: [reason] }),
    });
    open('/home');
    const link = await screen.findByRole('link', { name: 'ITIL 4 Foundation' });
    expect(link.getAttribute('href')).toBe(`/training/${itilId}`);
    expect(link.closest('li')?.textContent).toBe('You: “ITIL 4 Foundation” expired yesterday');
  });

  it('says so when nothing waits', async () => {
    apiFor(sam).answer(dashboard.getOverview, {
      ...overview,
      next: [],
      toDoCount: 0,
      comingUp: [],
    });
    open('/home');
    expect(await screen.findByText(/Nothing waits for you now/)).toBeTruthy();
    screen.getByText('Nothing runs out in the next 90 days.');
  });
});
