import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { log, type QueryInput, type Response } from '@tracker/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../app/api';
import { askedFor } from './log-view';
import type { MonthProps } from './month';

type Query = QueryInput<typeof log.getLog>;
type LogPart = Response<typeof log.getLog>;

const partFrom = (id: string, query: Query, after?: string) =>
  call(log.getLog, { params: { id }, query: { ...query, after } });

/** The month, as many parts of it as were asked for: read one after the other, kept as one. */
const readParts = (id: string, query: Query, count: number) =>
  queryOptions({
    queryKey: [log.getLog.path, id, query, count] as const,
    queryFn: async () => {
      const parts = [await partFrom(id, query)];
      for (let next = parts[0]?.next; next && parts.length < count; next = parts.at(-1)?.next)
        parts.push(await partFrom(id, query, next));
      return parts;
    },
  });

/** The month that the address asks for, and the sessions read so far. */
export function useMonth(id: string): MonthProps {
  const client = useQueryClient();
  const [address] = useSearchParams();
  const query = askedFor(address);
  const whole = JSON.stringify([id, query]);
  const [asked, setAsked] = useState({ of: whole, count: 1 });
  const count = asked.of === whole ? asked.count : 1;
  const { data: parts } = useSuspenseQuery(readParts(id, query, count));
  const [view] = parts;
  if (!view) throw new Error('A month has at least one part');
  const next = parts.at(-1)?.next ?? null;
  /** Resolves to the parts with one more. */
  const showMore = async (before: readonly LogPart[], after: string) => {
    const more = [...before, await partFrom(id, query, after)];
    client.setQueryData(readParts(id, query, more.length).queryKey, more);
    setAsked({ of: whole, count: more.length });
    return more;
  };
  const print = async () => {
    let all: readonly LogPart[] = parts;
    for (let after = next; after !== null; after = all.at(-1)?.next ?? null)
      all = await showMore(all, after);
    requestAnimationFrame(() => window.print());
  };
  const { kind, mode, hours } = query;
  return {
    view,
    entries: parts.flatMap(({ entries }) => entries),
    filters: { kind, mode, hours },
    onMore: next === null ? null : () => showMore(parts, next),
    onPrint: () => void print(),
  };
}
