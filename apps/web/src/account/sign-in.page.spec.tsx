import { screen } from '@testing-library/react';
import { accounts, dashboard } from '@tracker/contract';
import { sam } from '../testing/cast';
import { apiFor, open } from '../testing/show';

const demo = {
  password: 'river-lantern-42',
  people: [{ name: 'Sam Okafor', email: sam.email, role: 'apprentice' }],
};

describe('Signing in', () => {
  it('asks a stranger to sign in, and then goes where they wanted to go', async () => {
    const api = apiFor(null).answer(accounts.signIn, sam);
    const { user, place } = open('/account/password');
    await screen.findByRole('heading', { name: 'Sign in', level: 1 });
    expect(place.address).toBe('/sign-in?next=%2Faccount%2Fpassword');
    await user.type(screen.getByLabelText('Email address'), ' Sam.Okafor@example.gov.uk ');
    await user.type(screen.getByLabelText('Password'), 'correct horse battery');
    api.answer(accounts.getSession, sam);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('heading', { name: 'Change your password' });
    expect(api.bodiesOf(accounts.signIn)).toEqual([
      { email: sam.email, password: 'correct horse battery' },
    ]);
  });

  it('says in one sentence that something was wrong, and not which half', async () => {
    apiFor(null).refuse(accounts.signIn, 401, 'Your email address or password is wrong');
    const { user } = open('/sign-in');
    await user.type(await screen.findByLabelText('Email address'), 'sam@example.gov.uk');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Your email address or password is wrong',
    );
    expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe(
      'sam@example.gov.uk',
    );
  });

  it('says how long to wait after too many tries', async () => {
    apiFor(null).refuse(accounts.signIn, 429, 'Too many tries', {
      headers: { 'retry-after': '300' },
    });
    const { user } = open('/sign-in');
    await user.type(await screen.findByLabelText('Email address'), 'sam@example.gov.uk');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Too many tries. Try again in 5 minutes.',
    );
  });

  it('does not follow an address of somebody else’s', async () => {
    const api = apiFor(null).answer(accounts.signIn, { ...sam, roles: [], apprenticeshipId: null });
    api.answer(accounts.getAccount, { name: sam.name, email: sam.email, sessions: [] });
    const { user, place } = open('/sign-in?next=//evil.example/');
    await user.type(await screen.findByLabelText('Email address'), sam.email);
    await user.type(screen.getByLabelText('Password'), 'x');
    api.answer(accounts.getSession, { ...sam, roles: [], apprenticeshipId: null });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('heading', { name: 'Your account' });
    expect(place.address).toBe('/account');
  });

  it('offers the invented people in the demo, and says that it is one', async () => {
    const api = apiFor(null).answer(accounts.getService, { demo }).answer(accounts.signIn, sam);
    api.refuse(dashboard.getOverview, 503, 'Busy');
    const { user } = open('/sign-in');
    api.answer(accounts.getSession, sam);
    await user.click(
      await screen.findByRole('button', { name: 'Sign in as Sam Okafor, apprentice' }),
    );
    await screen.findByRole('navigation', { name: 'Menu' });
    expect(api.bodiesOf(accounts.signIn)).toEqual([{ email: sam.email, password: demo.password }]);
    expect(screen.getByText(/All people are invented/)).toBeTruthy();
  });
});
