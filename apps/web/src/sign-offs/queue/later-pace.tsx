import { lazy, Suspense } from 'react';

const Pace = lazy(async () => {
  // Where its code cannot be loaded, the page is whole without it.
  const found = await import('./pace').catch(() => null);
  return { default: found?.Pace ?? (() => null) };
});

/** Loaded after the requests: nobody waits for it to decide on one. */
export const LaterPace = () => (
  <Suspense fallback={null}>
    <Pace />
  </Suspense>
);
