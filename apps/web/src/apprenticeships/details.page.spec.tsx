import { screen } from '@testing-library/react';
import { apprenticeships, type Response } from '@tracker/contract';
import { lena, priya, samsHead, samsId } from '../testing/cast';
import { apiFor, open } from '../testing/show';

type Details = Response<typeof apprenticeships.getApprenticeship>;

const details = (more: Partial<Details> = {}): Details => ({
  ...samsHead({ isMine: false }),
  version: 'a1',
  appendix: [
    { field: 'grade', title: 'Grade', value: 'EO' },
    { field: 'hours', title: 'Hours', value: '' },
  ],
  people: [
    {
      role: 'mentor',
      title: 'Mentor',
      people: [
        {
          id: priya.id,
          name: priya.name,
          email: 'priya.nair@example.gov.uk',
          since: '2026-07-06',
        },
      ],
    },
    { role: 'security-contact', title: 'Security contact', people: [] },
  ],
  moves: ['assign'],
  ...more,
});

const showDetails = async (moves: Details['moves'], me = lena) => {
  apiFor(me).answer(apprenticeships.getApprenticeship, details({ moves }));
  open(`/apprenticeships/${samsId}/details`);
  await screen.findByRole('heading', { name: 'Dates and programme' });
};

describe('The details of an apprenticeship', () => {
  it('show what was agreed, who has which role since when, and which roles are open', async () => {
    await showDetails(['assign']);
    expect(screen.getByText('Monday 6 July 2026')).toBeTruthy();
    expect(screen.getByText('Since 6 July 2026')).toBeTruthy();
    expect(screen.getByText('Not given')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Change Mentor' }).getAttribute('href')).toBe(
      `/apprenticeships/${samsId}/people/mentor`,
    );
    expect(screen.getByRole('link', { name: 'Name somebody as Security contact' })).toBeTruthy();
  });

  it('offer only the moves that are open', async () => {
    await showDetails([], priya);
    expect(screen.queryByRole('link', { name: /Change/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Record/ })).toBeNull();
  });

  it('lead the line manager to recording a review', async () => {
    await showDetails(['record-review']);
    expect(screen.getByRole('button', { name: 'Record a 12-week review' })).toBeTruthy();
  });
});

describe('Changing who has a role', () => {
  const show = (role: string, more?: Partial<Details>) => {
    const api = apiFor(lena).answer(apprenticeships.getApprenticeship, details(more));
    return { api, ...open(`/apprenticeships/${samsId}/people/${role}`) };
  };
  const field = () => screen.findByLabelText<HTMLTextAreaElement>('Work email addresses');

  it('takes one address on each line, and goes back to the details', async () => {
    const { api, user, place } = show('mentor');
    expect((await field()).value).toBe('priya.nair@example.gov.uk');
    const after = details();
    api.answer(apprenticeships.assignPeople, after);
    await user.type(await field(), '{Enter}Anil.Desai@example.gov.uk');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mentor: Priya Nair')).toBeTruthy();
    expect(place.address).toBe(`/apprenticeships/${samsId}/details`);
    expect(api.bodiesOf(apprenticeships.assignPeople)).toEqual([
      { emails: ['priya.nair@example.gov.uk', 'anil.desai@example.gov.uk'] },
    ]);
  });

  it('says which address is wrong, and keeps what was typed', async () => {
    const { api, user } = show('mentor');
    await user.clear(await field());
    await user.type(await field(), 'anil');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('link', { name: /in the correct format/ })).toBeTruthy();
    api.refuse(apprenticeships.assignPeople, 422, 'There is a problem', {
      errors: { emails: 'No account has anil@example.gov.uk. Add the person first' },
    });
    await user.type(await field(), '@example.gov.uk');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('link', { name: /No account has anil@example.gov.uk/ });
    expect((await field()).value).toBe('anil@example.gov.uk');
  });

  it('shows who was named meanwhile, and replaces that only knowingly', async () => {
    const { api, user } = show('mentor');
    await user.type(await field(), '{Enter}anil.desai@example.gov.uk');
    api.refuse(apprenticeships.assignPeople, 412, 'Somebody else has changed who has which role');
    const leila = {
      id: samsId,
      name: 'Leila Haddad',
      email: 'l@example.gov.uk',
      since: '2026-11-24',
    };
    const now = details({
      version: 'b2',
      people: [{ role: 'mentor', title: 'Mentor', people: [leila] }],
    });
    api.answer(apprenticeships.getApprenticeship, now);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mentor: Leila Haddad')).toBeTruthy();
    expect((await field()).value).toContain('anil.desai@example.gov.uk');
    api.answer(apprenticeships.assignPeople, details());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Mentor: Priya Nair');
    expect(api.versionsOf(apprenticeships.assignPeople)).toEqual(['"a1"', '"b2"']);
  });

  it('can leave the role open', async () => {
    const { api, user } = show('mentor');
    api.answer(
      apprenticeships.assignPeople,
      details({ people: [{ role: 'mentor', title: 'Mentor', people: [] }] }),
    );
    await user.clear(await field());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mentor: nobody for now')).toBeTruthy();
    expect(api.bodiesOf(apprenticeships.assignPeople)).toEqual([{ emails: [] }]);
  });

  it('is not there for a role that nobody can be given', async () => {
    show('gardener');
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  });

  it('is not for who may not do it', async () => {
    show('mentor', { moves: [] });
    expect(await screen.findByRole('heading', { name: 'You cannot see this page' })).toBeTruthy();
  });
});
