import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accounts, type Me } from '@tracker/contract';
import { MemoryRouter, useLocation } from 'react-router';
import { reportFault } from '../app/report-fault';
import { createQueryClient } from '../app/query';
import { Pages } from '../routes';
import { FakeApi } from './api';

// The first page of a run is compiled when it is opened; a busy machine needs more than a second.
configure({ asyncUtilTimeout: 10_000 });

// jsdom cannot scroll.
window.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;

/** A fresh API in which somebody is signed in, or nobody. It stands in for `fetch` from now on. */
export function apiFor(me: Me | null): FakeApi {
  const api = new FakeApi().answer(accounts.getService, { demo: null });
  if (me) api.answer(accounts.getSession, me);
  else api.refuse(accounts.getSession, 401, 'Sign in to go on');
  globalThis.fetch = api.fetch as typeof fetch;
  return api;
}

/** Opens the service at an address, like a browser. */
export function open(address: string | { pathname: string; hash?: string }) {
  const place = { address: '' };
  const Place = () => {
    const { pathname, search } = useLocation();
    place.address = pathname + search;
    return null;
  };
  render(
    <QueryClientProvider client={createQueryClient({ retries: 0 })}>
      <MemoryRouter initialEntries={[address]}>
        <Place />
        <Pages />
      </MemoryRouter>
    </QueryClientProvider>,
    { onCaughtError: reportFault },
  );
  return { user: userEvent.setup(), place };
}
