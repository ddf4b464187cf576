import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** As many as can be signed off together. The API says so as well. */
export const mostTogether = 50;

/** Items in an address, with commas between: those of `/to-review` and of the page to check them. */
export const itemsIn = (search: URLSearchParams): string[] =>
  (search.get('items') ?? '').split(',').filter(Boolean);

/** "/to-review/check?items=…" */
export const withItems = (path: string, ids: readonly string[]) =>
  ids.length === 0 ? path : `${path}?items=${ids.join()}`;

/**
 * The requests that are ticked. They stand in the address, so that going back loses nothing.
 * `possible`: those that can be signed off together, in the order of the list.
 */
export function useSelection(possible: readonly string[]) {
  const [search, setSearch] = useSearchParams();
  const [ticked, setTicked] = useState(() => itemsIn(search));
  const chosen = possible.filter((id) => ticked.includes(id));
  const kept = chosen.join();
  useEffect(() => {
    if (itemsIn(search).join() === kept) return;
    const next = new URLSearchParams(search);
    if (kept) next.set('items', kept);
    else next.delete('items');
    setSearch(next, { replace: true, preventScrollReset: true });
  }, [kept, search, setSearch]);
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setTicked((before) =>
      isChosen ? [...new Set([...before, ...ids])] : before.filter((id) => !ids.includes(id)),
    );
  return { chosen, choose };
}

export type Selection = ReturnType<typeof useSelection>;
