import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { accounts } from '@tracker/contract';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { sam } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { Boundary } from './boundary';
import { loadedPage } from './loaded-page';
import { createQueryClient } from './query';

const account = { name: sam.name, email: sam.email, sessions: [] };

describe('A page that cannot be shown', () => {
  it.each([
    [403, 'You cannot see this page'],
    [404, 'Page not found'],
    [409, 'This has changed'],
    [422, 'Page not found'],
    [503, 'The service is busy'],
    [500, 'Sorry, there is a problem with the service'],
  ])('because of %d says “%s”', async (status, title) => {
    apiFor(sam).refuse(accounts.getAccount, status, 'Why');
    open('/account');
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Menu' })).toBeTruthy();
  });

  it('says when to come back', async () => {
    apiFor(sam).refuse(accounts.getAccount, 503, 'Busy', { headers: { 'retry-after': '30' } });
    open('/account');
    expect(await screen.findByText('Try again in 30 seconds.')).toBeTruthy();
  });

  it('can be tried again when the connection is back', async () => {
    const api = apiFor(sam).lose(accounts.getAccount);
    const { user } = open('/account');
    await screen.findByRole('heading', { level: 1, name: 'You are offline' });
    api.answer(accounts.getAccount, account);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeTruthy();
  });

  it('does not stick: another page is another try', async () => {
    const api = apiFor(sam).refuse(accounts.getAccount, 500, 'Broken');
    const { user } = open('/account');
    await screen.findByRole('heading', { level: 1, name: /Sorry/ });
    api.answer(accounts.getAccount, account);
    await user.click(screen.getByRole('link', { name: 'Privacy' }));
    await screen.findByRole('heading', { level: 1, name: 'Privacy' });
    await user.click(screen.getByRole('link', { name: 'Sam Okafor' }));
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeTruthy();
  });

  it('is not found when there is no such address', async () => {
    apiFor(null);
    open('/nowhere');
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
    expect(document.title).toBe('Page not found - Apprentice tracker');
  });
});

describe('A page whose code cannot be loaded', () => {
  const shown = (online: boolean) => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    const load = () => Promise.reject<Record<'Lost', () => null>>(new TypeError('Failed to fetch'));
    render(
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter>
          <Boundary>
            <Suspense>{loadedPage(load, 'Lost')}</Suspense>
          </Boundary>
        </MemoryRouter>
      </QueryClientProvider>,
      { onCaughtError: () => undefined },
    );
  };
  afterEach(() => jest.restoreAllMocks());

  it('says that the connection is lost, when it is', async () => {
    shown(false);
    expect(await screen.findByRole('heading', { name: 'You are offline' })).toBeTruthy();
  });

  it('says that the service may have been renewed, when it can be reached', async () => {
    shown(true);
    expect(await screen.findByText(/may have been renewed/)).toBeTruthy();
  });
});

describe('Going from page to page', () => {
  it('puts the focus on the title of the new page', async () => {
    apiFor(sam).answer(accounts.getAccount, account);
    const { user } = open('/account');
    await screen.findByRole('heading', { name: 'Your account' });
    await user.click(screen.getByRole('link', { name: 'Cookies' }));
    const title = await screen.findByRole('heading', { level: 1, name: 'Cookies' });
    expect(document.activeElement).toBe(title);
  });

  it('goes to the part of it that the address names', async () => {
    apiFor(null);
    open('/help#hours');
    const part = await screen.findByRole('heading', { name: 'How off-the-job hours are counted' });
    expect(document.activeElement).toBe(part);
  });
});
