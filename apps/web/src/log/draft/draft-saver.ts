import { ApiProblem } from '../../app/api-problem';
import type { FormContent } from '../form/form-content';

/** Where the words of a form are: on the server, on the way, or only on this page. */
export type DraftState =
  /** Nothing was typed, and nothing is kept. */
  | { name: 'empty' }
  | { name: 'saving' }
  | { name: 'saved'; at: string }
  | { name: 'offline' }
  | { name: 'signed-out' }
  /** The service answered, and did not save. `why`: in words for the person. */
  | { name: 'failed'; why: string };

type DraftSaverOptions = {
  save: (content: FormContent, onSignedOut: () => void) => Promise<{ savedAt: string }>;
  /** When it was saved before. */
  savedAt?: string;
  /** Milliseconds without typing after which it is saved. */
  pause?: number;
};

export type DraftSaver = ReturnType<typeof draftSaver>;

/**
 * Saves a form while it is written: a second after typing stops, one save at a time, and again and
 * again when the connection or the service fails. It goes on after the page was left, until
 * everything is saved.
 */
export function draftSaver({ save, savedAt, pause = 1000 }: DraftSaverOptions) {
  let state: DraftState = savedAt ? { name: 'saved', at: savedAt } : { name: 'empty' };
  let latest: FormContent = {};
  let isSaved = true;
  let isHeld = false;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const later = laterOrOnline(() => void saveNow());

  const show = (next: DraftState) => {
    state = next;
    listeners.forEach((tell) => tell());
  };
  /** A problem stays in view until it is over. */
  const showSaving = () => {
    if (state.name === 'empty' || state.name === 'saved') show({ name: 'saving' });
  };

  async function saveLatest() {
    while (!isSaved && !isHeld) {
      const sent = latest;
      showSaving();
      try {
        const answer = await save(sent, () => show({ name: 'signed-out' }));
        later.succeeded();
        isSaved = sent === latest;
        show({ name: 'saved', at: answer.savedAt });
      } catch (problem) {
        show(stateAfter(problem));
        if (isPassing(problem) && !isHeld) later.tryAgain();
        return;
      }
    }
  }

  /** Resolves when it is saved, or when it has to be tried again later. Says which. */
  async function saveNow(): Promise<boolean> {
    later.cancel();
    await (running ??= saveLatest().finally(() => (running = null)));
    return isSaved;
  }

  return {
    state: () => state,
    content: () => latest,
    hasUnsaved: () => !isSaved && !isHeld,
    subscribe: (tell: () => void) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    /** The form before anybody typed: from here on, something else is a change. */
    begin(content: FormContent) {
      if (isSaved) latest = content;
    },
    /** The form as it stands now. */
    change(content: FormContent) {
      if (JSON.stringify(content) === JSON.stringify(latest)) return;
      latest = content;
      isSaved = false;
      if (isHeld) return;
      showSaving();
      later.in(pause);
    },
    saveNow,
    /** No save starts any more. Waits for the one that is on its way. */
    async hold() {
      isHeld = true;
      later.cancel();
      await running;
    },
    /** Takes a `hold` back. */
    goOn() {
      isHeld = false;
      return saveNow();
    },
  };
}

const longestWait = 60_000;

/** Once after a time; after a failure after a longer time each, or as soon as the browser is online. */
function laterOrOnline(act: () => void) {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    window.removeEventListener('online', act);
  };
  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  return {
    cancel,
    in: after,
    succeeded: () => {
      failures = 0;
    },
    tryAgain() {
      failures += 1;
      after(Math.min(1000 * 2 ** failures, longestWait));
      window.addEventListener('online', act);
    },
  };
}

/** What may be saved when it is only tried again. */
const isPassing = (problem: unknown) =>
  problem instanceof ApiProblem &&
  (problem.status === 0 || problem.status === 429 || problem.status >= 500);

function stateAfter(problem: unknown): DraftState {
  if (!(problem instanceof ApiProblem)) return { name: 'failed', why: String(problem) };
  if (problem.status === 0) return { name: 'offline' };
  if (problem.status === 401) return { name: 'signed-out' };
  return { name: 'failed', why: Object.values(problem.errors)[0] ?? problem.message };
}
