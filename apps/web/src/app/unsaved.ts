import { useCallback, useEffect, useState, type FormEvent } from 'react';

/** What was typed and not saved, by page: kept in memory, so nothing stays on the device. */
const kept = new Map<string, Record<string, string>>();

/**
 * Keeps what is typed into a page's form when somebody leaves the page within the service, and asks
 * before the browser's tab is closed over it. Put `watch` on an element round the fields, start
 * the form with `before`, and call `forget` once it is saved.
 */
export function useUnsaved(page: string) {
  const [before] = useState(() => kept.get(page));
  const watch = useCallback(
    ({ target }: FormEvent<HTMLElement>) => {
      const form = target instanceof Element ? target.closest('form') : null;
      if (form) kept.set(page, textsIn(form));
    },
    [page],
  );
  const forget = useCallback(() => kept.delete(page), [page]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (kept.has(page)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [page]);
  return { before, watch, forget };
}

const textsIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
