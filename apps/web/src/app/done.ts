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
  if (typeof state !== 'object' || state === null || !('usr' in state)) return;
  const { usr } = state;
  if (typeof usr !== 'object' || usr === null || !('done' in usr)) return;
  const rest = Object.entries(usr).filter(([name]) => name !== 'done');
  window.history.replaceState({ ...state, usr: Object.fromEntries(rest) }, '');
}
