import { screen, within } from '@testing-library/react';
import { accounts } from '@tracker/contract';
import { idOf, sam } from '../testing/cast';
import { apiFor, open } from '../testing/show';

const session = {
  id: idOf(1),
  startedAt: '2026-11-24T08:00:00.000Z',
  lastSeenAt: '2026-11-24T14:05:00.000Z',
  device: 'Firefox on Windows',
  isThisOne: true,
};
const other = { ...session, id: idOf(2), device: 'Chrome on Android', isThisOne: false };
const account = { name: sam.name, email: sam.email, sessions: [session, other] };

describe('The account', () => {
  it('shows where the person is signed in, and signs them out everywhere else', async () => {
    const api = apiFor(sam).answer(accounts.getAccount, account);
    const { user } = open('/account');
    const table = await screen.findByRole('table');
    expect(within(table).getByText('Firefox on Windows (this one)')).toBeTruthy();
    expect(within(table).getAllByText('24 November 2026, 2:05pm')).toHaveLength(2);
    api.answer(accounts.signOutEverywhereElse, {});
    api.answer(accounts.getAccount, { ...account, sessions: [session] });
    await user.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'You are signed out everywhere else',
    );
    expect(api.bodiesOf(accounts.signOutEverywhereElse)).toEqual([{}]);
  });

  it('changes the password, or says what is wrong with it', async () => {
    const api = apiFor(sam).answer(accounts.getAccount, account);
    api.refuse(accounts.changePassword, 422, 'There is a problem', {
      errors: { current: 'Current password is wrong' },
    });
    const { user, place } = open('/account/password');
    await user.type(await screen.findByLabelText('Current password'), 'old one');
    await user.type(screen.getByLabelText('New password'), 'too short');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect(
      screen.getByRole('link', { name: 'Password must be 12 characters or more' }),
    ).toBeTruthy();
    await user.type(screen.getByLabelText('New password'), ' no longer');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByRole('link', { name: 'Current password is wrong' })).toBeTruthy();
    api.answer(accounts.changePassword, {});
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Your password is changed');
    expect(place.address).toBe('/account');
  });
});

describe('A one-time link', () => {
  const token = 'a'.repeat(43);

  it('lets the invited person set a password, and signs them in', async () => {
    const api = apiFor(null).answer(accounts.checkInvitation, { name: sam.name, email: sam.email });
    api.answer(accounts.acceptInvitation, { ...sam, roles: [], apprenticeshipId: null });
    api.answer(accounts.getAccount, account);
    const { user } = open({ pathname: '/set-password', hash: `#${token}` });
    await screen.findByRole('heading', { name: /Set your password/ });
    await user.type(screen.getByLabelText('Password'), 'three random words');
    api.answer(accounts.getSession, { ...sam, roles: [], apprenticeshipId: null });
    await user.click(screen.getByRole('button', { name: 'Set password and sign in' }));
    await screen.findByRole('heading', { name: 'Your account' });
    expect(api.bodiesOf(accounts.acceptInvitation)).toEqual([
      { token, password: 'three random words' },
    ]);
  });

  it.each([
    ['was used or is too old', `#${token}`],
    ['is not whole', '#abc'],
  ])('that %s says what to do', async (_, hash) => {
    apiFor(null).refuse(accounts.checkInvitation, 404, 'Not found');
    open({ pathname: '/set-password', hash });
    expect(await screen.findByText('Ask your programme lead for a new one.')).toBeTruthy();
  });
});
