import { log, type EntryView, type Response } from '@tracker/contract';

export type LogView = Response<typeof log.getLog>;
export type Filters = { kind?: string; mode?: string; hours?: string };

/** Where an entry stands on the page. */
export const placeOf = ({ id }: Pick<EntryView, 'id'>) => `session-${id}`;

const monthAndFilters = log.getLog.query.omit({ after: true });

/** What the address asks for. An address that makes no sense asks for the latest month, whole. */
export function askedFor(address: URLSearchParams) {
  const asked = monthAndFilters.safeParse(Object.fromEntries(address));
  return asked.success ? asked.data : {};
}
