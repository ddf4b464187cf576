import { screen } from '@testing-library/react';
import { accounts, type Me } from '@tracker/contract';
import { sam } from '../testing/cast';
import { apiFor, open } from '../testing/show';

const account = { name: sam.name, email: sam.email, sessions: [] };
const withSession = (session: Partial<Me['session']>): Me => ({
  ...sam,
  session: { ...sam.session, ...session },
});
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe('A session', () => {
  it('says nothing while it is far from its end', async () => {
    apiFor(sam).answer(accounts.getAccount, account);
    open('/account');
    await screen.findByRole('heading', { name: 'Your account' });
    expect(screen.queryByText(/You will be signed out/)).toBeNull();
  });

  it('warns five minutes before it ends for want of activity, and lets the user stay', async () => {
    const me = withSession({ idleMinutes: 4 });
    const api = apiFor(me).answer(accounts.getAccount, account).answer(accounts.staySignedIn, me);
    const { user } = open('/account');
    await screen.findByText(/^You will be signed out at \d+:\d\d[ap]m$/);
    await user.click(screen.getByRole('button', { name: 'Stay signed in' }));
    expect(api.bodiesOf(accounts.staySignedIn)).toEqual([{}]);
  });

  it('warns before its longest time is over, which nothing can put off', async () => {
    const me = withSession({ endsAt: inMinutes(3) });
    apiFor(me).answer(accounts.getAccount, account);
    open('/account');
    await screen.findByText(/^You will be signed out at/);
    expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull();
  });

  it('that is over asks for the password on the spot, and leaves the page as it is', async () => {
    const api = apiFor(withSession({ endsAt: inMinutes(-1) })).answer(accounts.getAccount, account);
    const { user, place } = open('/account/password');
    await screen.findByRole('heading', { name: 'You were signed out' });
    await user.type(screen.getByLabelText('Current password'), 'half typed');
    api.refuse(accounts.signIn, 401, 'Your email address or password is wrong');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    await screen.findByText('Your email address or password is wrong');
    api.answer(accounts.signIn, sam);
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(screen.queryByRole('heading', { name: 'You were signed out' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Current password').value).toBe('half typed');
    expect(place.address).toBe('/account/password');
  });
});
