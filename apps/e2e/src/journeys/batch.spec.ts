import { priya, sam } from '@tracker/examples';
import type { Page } from 'playwright-core';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';

const here = stage('batch');

type Item = {
  id: string;
  title: string;
  canEdit: boolean;
  isTicked: boolean;
  version: number;
  signer: { people: { id: string }[] };
  observations: { asked: unknown };
  evidence: unknown[];
  request: { snapshot: string } | null;
};
type Plan = Record<'phases' | 'duties', { items: { id: string }[] }[]>;

/** What the pages send, sent at once: how it came to the journey is not part of it. */
const api = (page: Page) => ({
  read: async <Answer>(path: string) =>
    (await (await page.request.get(`/api/${path}`)).json()) as Answer,
  send: async <Answer>(method: 'POST' | 'PUT', path: string, data: object, version?: number) => {
    const headers = {
      origin: here.service.origin,
      ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
    };
    const answer = await page.request.fetch(`/api/${path}`, { method, data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  },
});

/** Items of Sam's that Priya signs, for which he has not asked yet and has nothing to show yet. */
async function itemsToAskFor(page: Page, count: number): Promise<Item[]> {
  const { read } = api(page);
  const { apprenticeshipId } = await read<{ apprenticeshipId: string }>('session');
  const plan = await read<Plan>(`apprenticeships/${apprenticeshipId}/plan`);
  const found: Item[] = [];
  for (const { id } of [...plan.phases, ...plan.duties].flatMap(({ items }) => items)) {
    const item = await read<Item>(`items/${id}`);
    const isPriyas = item.signer.people.some((signer) => signer.id === priya.id);
    const isPlain = !item.observations.asked && item.evidence.length === 0;
    if (item.canEdit && !item.isTicked && isPriyas && isPlain) found.push(item);
    if (found.length === count) return found;
  }
  throw new Error(`The demo has no ${String(count)} items to ask for`);
}

/** Sam writes a line and asks. Resolves to the hash of what he sent. */
async function ask(page: Page, { id }: Item): Promise<string> {
  const { read, send } = api(page);
  const { version } = await read<Item>(`items/${id}`);
  const words = { statement: 'I did it and wrote down how.', selfLevel: '' };
  const written = await send<Item>('PUT', `items/${id}/statement`, words, version);
  const asked = await send<Item>(
    'POST',
    `items/${id}/request`,
    { confirmed: true },
    written.version,
  );
  return asked.request?.snapshot ?? '';
}

async function addNote(page: Page, { id }: Item, title: string) {
  const { read, send } = api(page);
  const { apprenticeshipId } = await read<{ apprenticeshipId: string }>('session');
  const note = { title, note: 'It failed at night', itemIds: [id], entryIds: [], confirmed: true };
  await send('POST', `apprenticeships/${apprenticeshipId}/evidence/notes`, note);
}

/** Others may have asked for the same. */
const rowOf = (page: Page, { title }: Item) =>
  page.getByRole('row').filter({ hasText: sam.name }).filter({ hasText: title });

it('a mentor signs off ten with one piece of evidence unopened, and undoes one', async () => {
  const [apprentice, mentor] = await Promise.all(
    [sam, priya].map(async (person) => (await here.visitors.signIn(person)).page),
  );
  if (!apprentice || !mentor) throw new Error('Two people take part');
  const asked = await itemsToAskFor(apprentice, 8);
  const [first, second] = asked;
  if (!first || !second) throw new Error('Eight were asked for');
  await addNote(apprentice, first, 'What the night shift saw');
  for (const item of asked) await ask(apprentice, item);

  // Two waited already. Priya selects all that are Sam's.
  await mentor.goto('/to-review');
  await press(mentor, `${sam.name} 10`);
  await mentor.getByLabel(`Select all from ${sam.name}`).check();
  await press(mentor, 'Check and sign off 10 items');

  // The check names what she has not opened, and going back loses nothing.
  await onPage(mentor, /Check before you sign off 10 items/);
  await reads(
    mentor,
    `You have not opened all of the evidence for 1 of these items: “${first.title}”`,
  );
  await mentor.goBack();
  await mentor.getByRole('button', { name: 'Check and sign off 10 items' }).waitFor();
  await mentor.goForward();
  await onPage(mentor, /Check before you sign off 10 items/);
  await press(mentor, 'Sign off 10 items');
  await onPage(mentor, 'You signed off 10 items');
  await reads(mentor, /You can undo this until/);

  // One was a slip of the hand.
  await press(mentor, `Undo the sign-off of ${second.title}`);
  await reads(mentor, `You undid the sign-off of “${second.title}” for ${sam.name}`);
  await onPage(mentor, 'You signed off 9 items');
  await mentor.goto('/to-review');
  await rowOf(mentor, second).waitFor();

  // Sam reads both.
  await apprentice.goto(`/items/${second.id}`);
  await reads(apprentice, 'Sign-off undone');
  await reads(apprentice, /^With Priya Nair since/);
  await apprentice.goto(`/items/${first.id}`);
  await reads(apprentice, `Signed off by ${priya.name}`);
  await reads(apprentice, 'Signed without opening:');
});

it('what was signed is changed; the mentor sees the difference and confirms it again', async () => {
  const [apprentice, mentor] = await Promise.all(
    [sam, priya].map(async (person) => (await here.visitors.signIn(person)).page),
  );
  if (!apprentice || !mentor) throw new Error('Two people take part');
  const [item] = await itemsToAskFor(apprentice, 1);
  if (!item) throw new Error('One was asked for');
  await addNote(apprentice, item, 'Why the first rollout failed');
  const snapshot = await ask(apprentice, item);
  await api(mentor).send('POST', `items/${item.id}/sign-off`, { snapshot });

  // Sam corrects the note under the signature, and is told what becomes of it.
  await apprentice.goto(`/items/${item.id}`);
  await press(apprentice, 'Why the first rollout failed');
  await press(apprentice, 'Change this note');
  await reads(apprentice, /This is part of what was signed off/);
  await apprentice.getByLabel('Note', { exact: true }).fill('It failed in the morning');
  await press(apprentice, 'Save changes');
  await reads(apprentice, /^Saved/);
  await apprentice.goto(`/items/${item.id}`);
  await reads(apprentice, 'Changed since it was signed off');

  // It is not signed together with others: Priya looks at the difference.
  await mentor.goto('/to-review');
  const row = rowOf(mentor, item).filter({ hasText: 'Changed since it was signed off' });
  await row.waitFor();
  expect(await row.getByRole('checkbox').count()).toBe(0);
  await row.getByRole('link', { name: item.title }).first().click();
  await mentor.getByRole('heading', { name: /What changed/ }).waitFor();
  await reads(mentor, 'morning');
  await mentor.getByLabel('Confirm the sign-off again').check();
  await press(mentor, /^Save/);
  await reads(mentor, `You confirmed your sign-off of “${item.title}”`);

  await apprentice.reload();
  await reads(apprentice, 'Sign-off confirmed again');
});
