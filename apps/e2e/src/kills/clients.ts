import type { Client, Deed } from './deeds';
import { sendingOf } from './deeds';

type Person = { id: string; email: string };

/** Signs somebody in, and reads what their pages would have read before they change anything. */
export async function signIn(origin: string, person: Person): Promise<Client> {
  const { demo } = await json<{ demo: { password: string } }>(await fetch(`${origin}/api/service`));
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.email, password: demo.password }),
  });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  const { apprenticeshipId } = await json<{ apprenticeshipId: string }>(answer);
  const get = async <Body>(path: string) =>
    json<Body>(await fetch(`${origin}/api/${path}`, { headers: { cookie } }));
  const { today } = await get<{ today: string }>(`apprenticeships/${apprenticeshipId}/log`);
  const { phases, duties } = await get<Record<'phases' | 'duties', { items: Row[] }[]>>(
    `apprenticeships/${apprenticeshipId}/plan`,
  );
  const items = [...phases, ...duties].flatMap((group) => group.items);
  const itemId = await firstOf(items, async ({ id }) => {
    const { witnesses } = await get<{ witnesses: { canAsk: boolean } }>(`items/${id}`);
    return witnesses.canAsk;
  });
  return { id: person.id, apprenticeshipId, cookie, today, itemId: itemId.id };
}

type Row = { id: string };

async function firstOf<T>(all: readonly T[], isIt: (one: T) => Promise<boolean>): Promise<T> {
  for (const one of all) if (await isIt(one)) return one;
  throw new Error('There is no item about which a witness can be asked');
}

/** Resolves to the id of what was made. Throws when it was not acknowledged, for whatever reason. */
export async function send(origin: string, client: Client, deed: Deed): Promise<string> {
  const { method, path, body, ifMatch } = sendingOf(client, deed);
  const isFile = deed.kind === 'file';
  const answer = await fetch(`${origin}/api/${path}`, {
    method,
    headers: {
      cookie: client.cookie,
      'idempotency-key': deed.key,
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(!isFile && { 'content-type': 'application/json' }),
    },
    body: isFile ? formOf(body, deed) : JSON.stringify(body),
  });
  return (await json<{ id: string }>(answer)).id;
}

function formOf(body: object, { text }: Deed): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.append(name, String(value));
  form.append('file', new Blob([text], { type: 'text/plain' }), `${text}.txt`);
  return form;
}

async function json<Body>(answer: Response): Promise<Body> {
  const text = await answer.text();
  if (!answer.ok) throw new Refusal(answer.status, text);
  return JSON.parse(text) as Body;
}

/** The service has answered, and said no. */
export class Refusal extends Error {
  constructor(status: number, text: string) {
    super(`Answered ${String(status)}: ${text}`);
  }
}
