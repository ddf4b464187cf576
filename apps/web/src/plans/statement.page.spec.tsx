import { screen, waitFor } from '@testing-library/react';
import { accounts, plans } from '@tracker/contract';
import { idOf, sam } from '../testing/cast';
import { item, skillView } from '../testing/plan';
import { apiFor, open } from '../testing/show';

const page = (n: number) => `/items/${idOf(n)}/statement`;
const field = () => screen.findByLabelText<HTMLTextAreaElement>('What I did, in my own words');

describe('What I did', () => {
  it('is saved with the level that I see, against the version that I had before me', async () => {
    const api = apiFor(sam).answer(plans.getItem, item({ id: idOf(210) }));
    api.answer(plans.saveStatement, item({ id: idOf(210) }));
    const { user, place } = open(page(210));
    await user.type(await field(), ' It stops unsafe changes.');
    await user.click(screen.getByRole('radio', { name: 'Awareness' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Saved');
    expect(place.address).toBe(`/items/${idOf(210)}`);
    expect(api.bodiesOf(plans.saveStatement)).toEqual([
      {
        statement: 'I added a scan to the pipeline. It stops unsafe changes.',
        selfLevel: 'awareness',
        selfLevels: {},
      },
    ]);
    expect(api.versionsOf(plans.saveStatement)).toEqual(['"7"']);
  });

  it('takes a level for each skill, and starts with what was said before', async () => {
    const skills = [
      skillView(),
      skillView({ code: 'INF', name: 'Information security', self: null }),
    ];
    const api = apiFor(sam).answer(plans.getItem, item({ id: idOf(220), skills }));
    api.answer(plans.saveStatement, item({ id: idOf(220) }));
    const { user } = open(page(220));
    await field();
    const each = screen.getByRole<HTMLInputElement>('radio', {
      name: 'A different level for each skill',
    });
    expect(each.checked).toBe(true);
    const modern = screen.getByLabelText<HTMLSelectElement>('Modern development standards');
    expect(modern.value).toBe('working');
    await user.selectOptions(screen.getByLabelText('Information security'), 'Awareness');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('alert');
    expect(api.bodiesOf(plans.saveStatement)[0]).toMatchObject({
      selfLevel: null,
      selfLevels: { MDS: 'working', INF: 'awareness' },
    });
  });

  it('is still there when the connection is lost (quality R15)', async () => {
    const api = apiFor(sam).answer(plans.getItem, item({ id: idOf(211) }));
    api.lose(plans.saveStatement);
    const { user } = open(page(211));
    await user.type(await field(), ' More.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('You are offline');
    expect((await field()).value).toBe('I added a scan to the pipeline. More.');
  });

  it('is still there when the session has ended, and goes on after signing in (quality R15)', async () => {
    const api = apiFor(sam).answer(plans.getItem, item({ id: idOf(212) }));
    api.refuse(plans.saveStatement, 401, 'Sign in to go on');
    const { user } = open(page(212));
    await user.type(await field(), ' More.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'You were signed out' });
    expect((await field()).value).toBe('I added a scan to the pipeline. More.');
    api.answer(plans.saveStatement, item({ id: idOf(212) })).answer(accounts.signIn, sam);
    await user.type(screen.getByLabelText('Password'), 'river lantern');
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Saved');
    expect(screen.queryByRole('heading', { name: 'You were signed out' })).toBeNull();
    expect(api.bodiesOf(accounts.signIn)).toEqual([
      { email: sam.email, password: 'river lantern' },
    ]);
    expect(api.bodiesOf(plans.saveStatement)).toHaveLength(2);
  });

  it('never overwrites what was saved meanwhile without showing it', async () => {
    const api = apiFor(sam).answer(plans.getItem, item({ id: idOf(213) }));
    api.refuse(plans.saveStatement, 412, 'This item has changed since you opened it');
    const { user } = open(page(213));
    await user.type(await field(), ' Mine.');
    api.answer(plans.getItem, item({ id: idOf(213), statement: 'Written elsewhere', version: 8 }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Written elsewhere')).toBeTruthy();
    expect((await field()).value).toBe('I added a scan to the pipeline. Mine.');
    api.answer(plans.saveStatement, item({ id: idOf(213) }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.bodiesOf(plans.saveStatement)).toHaveLength(2));
    expect(api.versionsOf(plans.saveStatement)).toEqual(['"7"', '"8"']);
  });

  it('is kept when the writer leaves the page within the service and comes back', async () => {
    apiFor(sam).answer(plans.getItem, item({ id: idOf(214) }));
    const { user } = open(page(214));
    await user.type(await field(), ' Half a thought');
    await user.click(screen.getByRole('link', { name: 'Back to the item' }));
    await user.click(await screen.findByRole('link', { name: 'Change what I did' }));
    expect((await field()).value).toBe('I added a scan to the pipeline. Half a thought');
    expect(screen.getByText(/This is what you typed before/)).toBeTruthy();
  });
});
