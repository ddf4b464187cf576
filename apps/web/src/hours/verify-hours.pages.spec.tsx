import { screen, waitFor } from '@testing-library/react';
import { hours } from '@tracker/contract';
import { idOf, priya, samsId } from '../testing/cast';
import { samsHoursToVerify, waitingSession } from '../testing/hours';
import { apiFor, open } from '../testing/show';

const page = `/apprenticeships/${samsId}/hours/verify`;
const release = waitingSession();
const tests = waitingSession({
  id: idOf(301),
  did: 'Wrote tests',
  minutes: 60,
  doubts: ['Added 54 days after the session'],
});
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const box = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const apiForPriya = () =>
  apiFor(priya).answer(hours.getHoursToVerify, samsHoursToVerify([release, tests]));

describe('A month of hours', () => {
  it('has every session ticked, with what auditors doubt, and counts what is left', async () => {
    apiForPriya();
    const { user } = open(page);
    await heading(/Verify hours of November 2026/);
    screen.getByText('Added 54 days after the session');
    screen.getByRole('button', { name: 'Check 2 sessions, 2 h 30 min' });
    await user.click(box(/Wrote tests/));
    screen.getByRole('button', { name: 'Check 1 session, 1 h 30 min' });
  });

  it('asks for at least one session', async () => {
    apiForPriya();
    const { user } = open(page);
    await heading(/Verify hours of November 2026/);
    await user.click(box(/Wrote tests/));
    await user.click(box(/Watched a release/));
    await user.click(screen.getByRole('button', { name: /^Check 0 sessions/ }));
    await screen.findByRole('link', { name: 'Select at least one session' });
  });

  it('is checked under a title that has the focus, and choosing again forgets nothing', async () => {
    apiForPriya();
    const { user, place } = open(page);
    await heading(/Verify hours of November 2026/);
    await user.click(box(/Wrote tests/));
    await user.click(screen.getByRole('button', { name: /^Check 1 session/ }));
    const title = await heading(/Check and verify 1 session, 1 h 30 min/);
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(place.address).toContain('step=check');
    expect(screen.queryByText(/Wrote tests/)).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Choose again' }));
    await heading(/Verify hours of November 2026/);
    expect([box(/Wrote tests/).checked, box(/Watched/).checked]).toEqual([false, true]);
  });

  it('is found as it was left by who comes back to its address', async () => {
    apiForPriya();
    open(`${page}?without=${tests.id}&step=check`);
    await heading(/Check and verify 1 session, 1 h 30 min/);
  });

  it('says so when nothing waits, and leads to the months in which something does', async () => {
    apiFor(priya).answer(
      hours.getHoursToVerify,
      samsHoursToVerify([], { months: [{ month: '2026-10', sessions: 3 }] }),
    );
    open(`${page}?month=2026-11`);
    await screen.findByText('No session waits to be verified in this month.');
    const other = screen.getByRole('link', { name: 'October 2026: 3 sessions' });
    expect(other.getAttribute('href')).toBe(`${page}?month=2026-10`);
  });
});

describe('Verifying it', () => {
  const verify = async (user: ReturnType<typeof open>['user']) => {
    await user.click(await screen.findByRole('button', { name: /^Check/ }));
    await user.click(await screen.findByRole('button', { name: /^Verify/ }));
  };

  it('sends exactly what was shown, as it was read, and says what was not verified and why', async () => {
    const api = apiForPriya().answer(hours.verifyHours, {
      verified: [release.id],
      refused: [{ id: tests.id, reason: 'These hours are verified already' }],
    });
    const { user } = open(page);
    await verify(user);
    await heading(/1 session verified, 1 not/);
    screen.getByText('Wrote tests: These hours are verified already');
    expect(api.bodiesOf(hours.verifyHours)).toEqual([
      { sessions: [release, tests].map(({ id, version }) => ({ id, version })) },
    ]);
  });

  it('reads what is left anew after a batch, and goes on with it', async () => {
    const api = apiForPriya()
      .answer(hours.getHoursToVerify, samsHoursToVerify([release], { more: 1 }))
      .answer(hours.verifyHours, () => {
        api.answer(hours.getHoursToVerify, samsHoursToVerify([tests]));
        return { verified: [release.id], refused: [] };
      });
    const { user } = open(page);
    await screen.findByText(/1 more session will follow after these/);
    await verify(user);
    await heading(/1 session verified/);
    await user.click(await screen.findByRole('link', { name: 'November 2026: 1 session' }));
    await heading(/Verify hours of November 2026/);
    expect(box(/Wrote tests/).checked).toBe(true);
    expect(screen.queryByLabelText(/Watched a release/)).toBeNull();
    expect(screen.queryByText(/will follow/)).toBeNull();
  });

  it('keeps the page, with the reason, when the service cannot be reached', async () => {
    apiForPriya().lose(hours.verifyHours);
    const { user } = open(page);
    await verify(user);
    await screen.findByText(/You are offline/);
    screen.getByRole('button', { name: 'Verify 2 sessions, 2 h 30 min' });
  });
});
