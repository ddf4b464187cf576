import { screen, within } from '@testing-library/react';
import { plans } from '@tracker/contract';
import { idOf, priya, sam, samsHead } from '../testing/cast';
import { item, skillView } from '../testing/plan';
import { apiFor, open } from '../testing/show';

const page = `/items/${idOf(200)}`;

describe('The levels of an item', () => {
  it('shows two levels side by side (rule 6)', async () => {
    const levels = item({
      skills: [skillView({ signer: { level: 'awareness', on: '2026-11-20', by: 'Priya Nair' } })],
    });
    apiFor(sam).answer(plans.getItem, levels);
    open(page);
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('row', { name: /Working/ }).textContent).toContain('18 Nov');
    expect(table.getByRole('row', { name: /Awareness/ }).textContent).toContain('20 Nov');
  });

  it('shows them skill by skill where it maps to several', async () => {
    const skills = [
      skillView(),
      skillView({
        code: 'INF',
        name: 'Information security',
        self: { level: 'awareness', on: '2026-11-18' },
        signer: { level: 'working', on: '2026-11-20', by: 'Priya Nair' },
      }),
    ];
    apiFor(sam).answer(plans.getItem, item({ skills }));
    open(page);
    const table = within(await screen.findByRole('table'));
    const cells = (name: RegExp) =>
      within(table.getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells(/^Modern/)).toEqual([
      'Needed nowAwareness',
      'YouWorking, 18 Nov',
      'Priya NairNot said',
    ]);
    expect(cells(/^Information/)).toEqual([
      'Needed nowAwareness',
      'YouAwareness, 18 Nov',
      'Priya NairWorking, 20 Nov',
    ]);
  });

  it('names who saw which level where it was not one person', async () => {
    const by = (name: string) => ({ level: 'working' as const, on: '2026-11-20', by: name });
    const skills = [
      skillView({ signer: by('Priya Nair') }),
      skillView({
        code: 'INF',
        name: 'Information security',
        signer: by('Anil Desai on behalf of Priya Nair'),
      }),
    ];
    apiFor(sam).answer(plans.getItem, item({ skills }));
    open(page);
    expect(await screen.findByRole('columnheader', { name: 'Who signs off' })).toBeTruthy();
    expect(screen.getByText(/Working, Priya Nair/)).toBeTruthy();
    expect(screen.getByText(/Working, Anil Desai on behalf of Priya Nair/)).toBeTruthy();
  });

  it('leads whoever may see the record to all skills', async () => {
    const apprenticeship = samsHead({ isMine: false });
    apiFor(priya).answer(plans.getItem, item({ apprenticeship }));
    open(page);
    const all = await screen.findByRole('link', { name: 'See all skills' });
    expect(all.getAttribute('href')).toBe(`/apprenticeships/${apprenticeship.id}/skills`);
  });
});
