import { screen, within } from '@testing-library/react';
import { people, type PersonRow } from '@tracker/contract';
import { idOf, lena } from '../testing/cast';
import { apiFor, open } from '../testing/show';

const leila: PersonRow = {
  id: idOf(9),
  name: 'Leila Haddad',
  email: 'leila.haddad@example.gov.uk',
  roles: '',
  state: 'invited',
  moves: ['invite', 'disable'],
};
const priya: PersonRow = {
  id: idOf(2),
  name: 'Priya Nair',
  email: 'priya.nair@example.gov.uk',
  roles: 'mentor of 6',
  state: 'active',
  moves: ['disable'],
};
const anil: PersonRow = {
  ...priya,
  id: idOf(7),
  name: 'Anil Desai',
  state: 'disabled',
  moves: ['enable'],
};

const link = `/set-password#${'a'.repeat(43)}`;
const invitation = {
  personId: leila.id,
  name: leila.name,
  link,
  expiresAt: '2026-12-01T14:05:00.000Z',
};

const listOf = (...rows: PersonRow[]) => ({ people: rows, total: rows.length, next: null });
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });

describe('The list of people', () => {
  it('shows what everybody is, and only the moves that are open', async () => {
    apiFor(lena).answer(people.listPeople, listOf(anil, leila, priya));
    open('/people');
    await screen.findByText('3 people have an account.');
    expect(within(rowOf('Priya Nair')).getByText('Mentor of 6')).toBeTruthy();
    expect(within(rowOf('Priya Nair')).queryByRole('button')).toBeNull();
    expect(within(rowOf('Leila Haddad')).getByText('Invited')).toBeTruthy();
    expect(within(rowOf('Anil Desai')).queryByRole('link', { name: /Disable/ })).toBeNull();
  });

  it('is searched through its address', async () => {
    const api = apiFor(lena).answer(people.listPeople, listOf(leila, priya));
    const { user, place } = open('/people');
    await user.type(await screen.findByLabelText('Search by name or email address'), 'nair');
    api.answer(people.listPeople, listOf(priya));
    await user.click(screen.getByRole('button', { name: 'Search' }));
    await screen.findByText('1 person found for “nair”.');
    expect(place.address).toBe('/people?search=nair');
    expect(api.sent.at(-1)?.query).toEqual({ search: 'nair' });
    api.answer(people.listPeople, listOf(leila, priya));
    await user.click(screen.getByRole('link', { name: 'Clear the search' }));
    await screen.findByText('2 people have an account.');
  });

  it('says when nobody is found, and goes on to the next page', async () => {
    const api = apiFor(lena).answer(people.listPeople, ({ query }) =>
      query['after'] ? listOf(priya) : { ...listOf(leila), total: 2, next: 'abc' },
    );
    const { user, place } = open('/people');
    await user.click(await screen.findByRole('link', { name: /Next/ }));
    await screen.findByRole('row', { name: /Priya Nair/ });
    expect(place.address).toBe('/people?after=abc');
    expect(screen.getByRole('link', { name: /First page/ })).toBeTruthy();
    api.answer(people.listPeople, listOf());
    await user.type(screen.getByLabelText('Search by name or email address'), 'zzz');
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(await screen.findByText(/Nobody’s name or email address contains “zzz”/)).toBeTruthy();
  });

  it('invites somebody again, and shows the new link once', async () => {
    const api = apiFor(lena).answer(people.listPeople, listOf(leila));
    api.answer(people.invitePerson, invitation);
    const { user } = open('/people');
    await user.click(await screen.findByRole('button', { name: 'Invite again Leila Haddad' }));
    await screen.findByRole('heading', { name: 'Leila Haddad can now set a password' });
    expect(screen.getByText(`http://localhost${link}`)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to people' }));
    await screen.findByRole('heading', { name: 'People' });
    expect(screen.queryByText(`http://localhost${link}`)).toBeNull();
  });

  it('enables somebody, or says why not', async () => {
    const api = apiFor(lena).answer(people.listPeople, listOf(anil));
    api.refuse(people.enablePerson, 409, 'Anil Desai can sign in already');
    const { user } = open('/people?search=anil');
    await user.click(await screen.findByRole('button', { name: 'Enable Anil Desai' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Anil Desai can sign in already');
    api.answer(people.enablePerson, { ...anil, state: 'active', moves: ['disable'] });
    await user.click(screen.getByRole('button', { name: 'Enable Anil Desai' }));
    expect(await screen.findByText('Anil Desai can sign in again')).toBeTruthy();
  });
});

describe('Adding a person', () => {
  it('shows the one-time link whole, once, and the way on', async () => {
    const api = apiFor(lena).answer(people.addPerson, invitation);
    const { user } = open('/people/new');
    await user.type(await screen.findByLabelText('Full name'), 'Leila Haddad');
    await user.type(screen.getByLabelText('Work email address'), ' Leila.Haddad@example.gov.uk');
    await user.click(screen.getByRole('button', { name: 'Add this person' }));
    await screen.findByRole('heading', { name: 'Leila Haddad can now set a password' });
    expect(api.bodiesOf(people.addPerson)).toEqual([
      { name: 'Leila Haddad', email: 'leila.haddad@example.gov.uk' },
    ]);
    expect(screen.getByText(`http://localhost${link}`)).toBeTruthy();
    expect(screen.getByText(/until 1 December 2026, 2:05pm/)).toBeTruthy();
    expect(screen.getByText(/shown only once/)).toBeTruthy();
    const next = screen.getByRole('button', { name: 'Start an apprenticeship for Leila Haddad' });
    expect(next.getAttribute('href')).toBe(
      '/apprenticeships/new?apprentice=leila.haddad%40example.gov.uk',
    );
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Link copied')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(`http://localhost${link}`);
    await user.click(screen.getByRole('button', { name: 'Add another person' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Full name')).value).toBe('');
  });

  it('says everything that is missing, and keeps what was typed when the address is taken', async () => {
    const message = 'Leila Haddad already has an account with this email address';
    apiFor(lena).refuse(people.addPerson, 422, 'There is a problem', {
      errors: { email: message },
    });
    const { user } = open('/people/new');
    await user.click(await screen.findByRole('button', { name: 'Add this person' }));
    expect(screen.getByRole('link', { name: 'Enter their full name' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Enter their work email address' })).toBeTruthy();
    await user.type(screen.getByLabelText('Full name'), 'Leila Haddad');
    await user.type(screen.getByLabelText('Work email address'), leila.email);
    await user.click(screen.getByRole('button', { name: 'Add this person' }));
    await screen.findByRole('link', { name: message });
    expect(screen.getByLabelText<HTMLInputElement>('Full name').value).toBe('Leila Haddad');
  });
});

describe('Disabling an account', () => {
  it('asks for the reason, and says what stays', async () => {
    const api = apiFor(lena)
      .answer(people.getPerson, { ...priya, waiting: 3 })
      .answer(people.listPeople, listOf(priya));
    api.answer(people.disablePerson, { ...priya, state: 'disabled', moves: ['enable'] });
    const { user, place } = open(`/people/${priya.id}/disable`);
    await screen.findByRole('heading', { name: 'Stop Priya Nair from signing in' });
    expect(screen.getByText(/Their roles now: mentor of 6/)).toBeTruthy();
    expect(screen.getByText(/3 requests for sign-off wait for them/)).toBeTruthy();
    const stop = screen.getByRole('button', { name: 'Stop them from signing in' });
    await user.click(stop);
    expect(
      screen.getByRole('link', { name: 'Enter why this person must not sign in' }),
    ).toBeTruthy();
    await user.type(screen.getByLabelText('Why must they not sign in?'), 'Left the department');
    await user.click(stop);
    expect(await screen.findByText('Priya Nair cannot sign in any more')).toBeTruthy();
    expect(place.address).toBe('/people');
    expect(api.bodiesOf(people.disablePerson)).toEqual([{ reason: 'Left the department' }]);
  });
});
