import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { log } from '@tracker/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { read } from '../../app/query';
import { askedFor } from './log-view';
import type { MonthProps } from './month';

/** The month that the address asks for, and the sessions read so far. */
export function useMonth(id: string): MonthProps {
  const client = useQueryClient();
  const [address] = useSearchParams();
  const query = askedFor(address);
  const whole = JSON.stringify([id, query]);
  const [more, setMore] = useState({ of: whole, cursors: [] as string[] });
  const cursors = more.of === whole ? more.cursors : [];
  const readFrom = (after?: string) =>
    read(log.getLog, { params: { id }, query: { ...query, after } });
  const pages = useSuspenseQueries({
    queries: [undefined, ...cursors].map((after) => readFrom(after)),
  }).map(({ data }) => data);
  const [view] = pages;
  if (!view) throw new Error('A month has at least one page');
  const next = pages.at(-1)?.next ?? null;
  const showMore = async (after: string) => {
    const page = await client.fetchQuery(readFrom(after));
    setMore(({ of, cursors: before }) =>
      of === whole
        ? { of, cursors: [...before.filter((cursor) => cursor !== after), after] }
        : { of: whole, cursors: [after] },
    );
    return page.next;
  };
  const print = async () => {
    for (let after = next; after !== null;) after = await showMore(after);
    requestAnimationFrame(() => window.print());
  };
  const { kind, mode, hours } = query;
  return {
    view,
    entries: pages.flatMap(({ entries }) => entries),
    filters: { kind, mode, hours },
    onMore: next === null ? null : () => showMore(next),
    onPrint: () => void print(),
  };
}
