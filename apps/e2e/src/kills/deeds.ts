import { createHash, randomUUID } from 'node:crypto';

/** One change that a person wants made, whatever happens to the service meanwhile. */
export type Deed = {
  kind: 'session' | 'note' | 'file' | 'question' | 'change';
  person: string;
  key: string;
  /** No other deed says this: by it the deed is found in the database. */
  text: string;
  /** Whether the service has said that it is done. */
  isAcknowledged: boolean;
  /** Of a change: the session that it rewrites. */
  sessionId?: string;
};

export type Sending = { method: 'POST' | 'PUT'; path: string; body: object; ifMatch?: string };

/** Whose browser it is, and what their pages need to know. */
export type Client = {
  id: string;
  apprenticeshipId: string;
  cookie: string;
  today: string;
  /** An item about which they may ask witnesses. */
  itemId: string;
};

export const newDeed = (kind: Deed['kind'], person: string, sessionId?: string): Deed => ({
  kind,
  person,
  key: randomUUID(),
  text: `${kind}-${randomUUID()}`,
  isAcknowledged: false,
  ...(sessionId !== undefined && { sessionId }),
});

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Under which the service keeps that it has done the deed. */
export const requestIdOf = ({ person, key }: Deed) => sha256(`${person} ${key}`);

/** The address that a question goes to: nobody has it. */
export const addressOf = ({ text }: Deed) => `${text}@example.org`;

/** A day of the last four weeks: on no day are there more than 24 hours of sessions. */
function dayOf({ today }: Client, { text }: Deed): string {
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - (parseInt(sha256(text).slice(0, 4), 16) % 28));
  return day.toISOString().slice(0, 10);
}

const sessionOf = (client: Client, deed: Deed) => ({
  kind: 'shadowing',
  mode: 'shadowed',
  on: dayOf(client, deed),
  minutes: 1,
  did: deed.text,
  inPaidHours: true,
});

/** What a page sends for it. A file goes as a form: see `send`. */
export function sendingOf(client: Client, deed: Deed): Sending {
  const record = `apprenticeships/${client.apprenticeshipId}`;
  switch (deed.kind) {
    case 'session':
      return { method: 'POST', path: `${record}/log-entries`, body: sessionOf(client, deed) };
    case 'note':
      return {
        method: 'POST',
        path: `${record}/evidence/notes`,
        body: { title: deed.text, note: deed.text, confirmed: true },
      };
    case 'file':
      return {
        method: 'POST',
        path: `${record}/evidence/files`,
        body: { title: deed.text, confirmed: 'on' },
      };
    case 'question':
      return {
        method: 'POST',
        path: `items/${client.itemId}/witness-links`,
        body: { name: 'Joan Abara', email: addressOf(deed) },
      };
    case 'change':
      return {
        method: 'PUT',
        path: `log-entries/${deed.sessionId ?? ''}`,
        body: sessionOf(client, deed),
        ifMatch: '1-submitted',
      };
  }
}
