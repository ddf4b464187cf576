import { screen, within } from '@testing-library/react';
import { plans } from '@tracker/contract';
import { idOf, sam, samsHead, samsId, tom } from '../testing/cast';
import { itemRow, planGroup, samsPlan } from '../testing/plan';
import { apiFor, open } from '../testing/show';

const completed = itemRow({
  id: idOf(201),
  title: 'Write a first test',
  status: 'completed',
  statusWords: 'Completed',
  filters: ['everything', 'completed'],
});
const late = itemRow({
  id: idOf(202),
  title: 'Record that vetting is complete',
  status: 'not-yet-started',
  statusWords: 'Not yet started',
  dueOn: '2026-08-28',
  overdueDays: 88,
  owner: 'Tom Reilly',
  filters: ['everything', 'overdue', 'with-other-people'],
});
const later = itemRow({ id: idOf(203), title: 'Test a restore', later: true, dueOn: '2027-02-05' });
const plan = samsPlan({ duties: [planGroup({ items: [itemRow(), completed, late, later] })] });

describe('The checklist', () => {
  it('says beside what was completed that it has to be done again, and does not fold it away', async () => {
    const renewal = {
      currency: 'renewal-due' as const,
      words: 'Renewal due within 30 days',
      left: '27 days left, until 21 December 2026',
    };
    const again = { ...completed, renewal };
    apiFor(sam).answer(plans.getPlan, samsPlan({ duties: [planGroup({ items: [again] })] }));
    open('/checklist');
    const task = (await screen.findByRole('link', { name: again.title })).closest('li');
    expect(task?.textContent).toContain('Completed');
    expect(task?.textContent).toContain('Renewal due within 30 days');
    expect(task?.textContent).toContain('27 days left, until 21 December 2026');
    expect(screen.queryByText(/completed item/)).toBeNull();
  });

  it('shows each duty with its items, and says how far it is', async () => {
    apiFor(sam).answer(plans.getPlan, plan);
    open('/checklist');
    const duty = await screen.findByRole('region', {
      name: 'Assist in testing the automated software',
    });
    expect(within(duty).getByText('2 of 9 completed, 2 late')).toBeTruthy();
    expect(within(duty).getByRole('link', { name: itemRow().title }).getAttribute('href')).toBe(
      `/items/${idOf(200)}`,
    );
    expect(within(duty).getByText('Due 4 December 2026')).toBeTruthy();
  });

  it('names the owner of an item of somebody else, and says that it is overdue', async () => {
    apiFor(sam).answer(plans.getPlan, plan);
    open('/checklist');
    const row = (await screen.findByRole('link', { name: late.title })).closest('li');
    expect(row?.textContent).toContain('Tom Reilly does this');
    expect(row?.textContent).toContain('Overdue by 88 days');
    expect(row?.textContent).toContain('Not yet started');
  });

  it('folds completed and later items, and loses none of them', async () => {
    apiFor(sam).answer(plans.getPlan, plan);
    open('/checklist');
    const done = (await screen.findByText('Show 1 completed item')).closest('details');
    const ahead = screen.getByText('Show 1 later item, from February 2027').closest('details');
    expect(done?.open).toBe(false);
    expect(done?.textContent).toContain(completed.title);
    expect(ahead?.textContent).toContain(later.title);
  });

  it('filters by links with an address each', async () => {
    apiFor(sam).answer(plans.getPlan, plan);
    const { user, place } = open('/checklist');
    await user.click(await screen.findByRole('link', { name: 'Completed 1' }));
    expect(place.address).toBe('/checklist?show=completed');
    expect(screen.getByRole('link', { name: completed.title }).closest('details')).toBeNull();
    expect(screen.queryByRole('link', { name: late.title })).toBeNull();
  });

  it('is the same page in the record that a line manager reads', async () => {
    const theirs = { ...plan, apprenticeship: samsHead({ isMine: false }) };
    const api = apiFor(tom).answer(plans.getPlan, theirs);
    open(`/apprenticeships/${samsId}/checklist`);
    await screen.findByRole('heading', { level: 1, name: /Sam Okafor/ });
    expect(screen.getByRole('link', { name: late.title })).toBeTruthy();
    expect(api.sent.at(-1)?.params).toEqual({ id: samsId });
  });
});
