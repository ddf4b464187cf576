import { screen, within } from '@testing-library/react';
import { apprenticeships, type Response } from '@tracker/contract';
import { idOf, lena, samsId } from '../testing/cast';
import { apiFor, open } from '../testing/show';

type Row = Response<typeof apprenticeships.listApprenticeships>['apprenticeships'][number];

const sams: Row = {
  id: samsId,
  apprentice: { id: idOf(1), name: 'Sam Okafor' },
  programme: 'Apprentice DevOps',
  focusArea: 'Business-as-usual fixes',
  startOn: '2026-07-06',
  plannedEndOn: '2028-06-30',
  mentors: 'Priya Nair',
  lineManagers: '',
};

const listOf = (...rows: Row[]) => ({ apprenticeships: rows, total: rows.length, next: null });

describe('The list of apprentices', () => {
  it('shows what was agreed, and leads to each record', async () => {
    apiFor(lena).answer(apprenticeships.listApprenticeships, listOf(sams));
    open('/apprenticeships');
    const row = await screen.findByRole('row', { name: /Sam Okafor/ });
    expect(within(row).getByText('to 30 June 2028')).toBeTruthy();
    expect(within(row).getByText('Nobody yet')).toBeTruthy();
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/apprenticeships/${samsId}`);
  });

  it('says how to begin when there is none', async () => {
    apiFor(lena).answer(apprenticeships.listApprenticeships, listOf());
    open('/apprenticeships');
    expect(await screen.findByText('There are no apprentices yet.')).toBeTruthy();
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('is searched through its address', async () => {
    const api = apiFor(lena).answer(apprenticeships.listApprenticeships, listOf(sams));
    const { user, place } = open('/apprenticeships');
    await user.type(await screen.findByLabelText('Search by name'), 'nobody');
    api.answer(apprenticeships.listApprenticeships, listOf());
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(await screen.findByText('No apprentice’s name contains “nobody”.')).toBeTruthy();
    expect(place.address).toBe('/apprenticeships?search=nobody');
  });
});
