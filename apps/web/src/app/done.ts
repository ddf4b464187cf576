import { useNavigate } from 'react-router';

/** What the next page says in its green banner. */
type DoneState = { done: string };

/** Goes to a page that says what was just done: `done('/items/1', 'Sent to Priya Nair')`. */
export function useDone() {
  const navigate = useNavigate();
  return (to: string, words: string) =>
    void navigate(to, { state: { done: words } satisfies DoneState });
}

/** Null when the page was opened for another reason. */
export const doneBefore = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'done' in state ? String(state.done) : null;

/** Said once: going back or reloading does not say it again. */
export function forgetDone() {
  const state: unknown = window.history.state;
  if (typeof state === 'object' && state !== null && 'usr' in state)
    window.history.replaceState({ ...state, usr: null }, '');
}
