import { lazy, Suspense } from 'react';
import type { TeamFilter as Filter } from './team-filter';

const TeamFilter = lazy(async () => ({ default: (await import('./team-filter')).TeamFilter }));

/** The filter of a list of apprentices, loaded after the list, which stands there first. */
export const LaterFilter = ({ list }: Parameters<typeof Filter>[0]) => (
  <Suspense fallback={null}>
    <TeamFilter list={list} />
  </Suspense>
);
