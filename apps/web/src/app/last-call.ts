/**
 * When this browser last reached the service, and as whom: shared by all its tabs, because they
 * share one session. Kept in localStorage, which tells the other tabs; where that is blocked, each
 * tab counts for itself.
 */
const callKey = 'apprentice-tracker.last-call';
const personKey = 'apprentice-tracker.person';

let lastCallHere = Date.now();

export function noteCall() {
  lastCallHere = Date.now();
  keep(callKey, String(lastCallHere));
}

/** Milliseconds since 1970. */
export const lastCall = () => Math.max(lastCallHere, Number(kept(callKey)) || 0);

export const notePerson = (id: string) => keep(personKey, id);

/** At sign-out nothing stays on the device. */
export function forgetPerson() {
  try {
    localStorage.removeItem(personKey);
    localStorage.removeItem(callKey);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}

/** Somebody signed in with this browser and did not sign out. Their session may have ended since. */
export const wasSignedIn = () => Boolean(kept(personKey));

/** Tells when another tab signed in as somebody else. Returns how to stop that. */
export function onOtherPerson(id: string, tell: () => void) {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === personKey && newValue && newValue !== id) tell();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked or full: this tab goes on alone.
  }
}

function kept(key: string) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
