import { screen, within } from '@testing-library/react';
import { batches, signOffs, type Response } from '@tracker/contract';
import { idOf, priya } from '../testing/cast';
import { apiFor, open } from '../testing/show';
import { hashOf, runbookId, waitingRunbook } from '../testing/sign-offs';

type ToReview = Response<typeof signOffs.getToReview>;

const tomasz = { id: idOf(7), name: 'Tomasz Zielinski' };
const batch = idOf(900);

const opened = {
  id: idOf(601),
  title: 'Runbook, third version',
  kindWords: 'File',
  isOpened: true,
};
const unopened = { ...opened, id: idOf(602), title: 'Change 77', isOpened: false };

const runbook = waitingRunbook({ evidence: [opened] });
const traced = waitingRunbook({
  itemId: idOf(310),
  title: 'Trace how a secret reaches a service',
  apprentice: tomasz,
  evidence: [unopened],
  snapshot: hashOf('c'),
  onBehalfOf: 'Anil Desai',
  wasReturned: false,
});
const changed = waitingRunbook({
  itemId: idOf(311),
  title: 'Write a failing test first',
  isChanged: true,
  whyAlone: 'It changed since it was signed off. Look at the difference on its own page',
});

const toReview = (more: Partial<ToReview> = {}): ToReview => ({
  today: '2026-11-24',
  heading: '3 requests wait for you',
  sentence: '',
  covers: [],
  byApprentice: [
    { apprentice: runbook.apprentice, count: 2 },
    { apprentice: tomasz, count: 1 },
  ],
  total: 3,
  requests: [traced, runbook, changed],
  canBeTogether: [traced.itemId, runbook.itemId],
  undoable: 0,
  ...more,
});

const check = (more: Partial<Response<typeof batches.checkBatch>> = {}) => ({
  batch,
  heading: 'Check before you sign off 2 items',
  warning: 'You have not opened all of the evidence for 1 of these items: “Trace”, Tomasz.',
  requests: [runbook, traced],
  leftOut: [],
  ...more,
});

const signed = {
  itemId: runbookId,
  title: runbook.title,
  apprentice: runbook.apprentice,
  signedAt: '2026-11-24T09:30:00.000Z',
  onBehalfOf: null,
  undoUntil: '2026-11-25T09:30:00.000Z',
};
const signedTrace = { ...signed, itemId: traced.itemId, title: traced.title, apprentice: tomasz };

const heading = (name: string) =>
  screen.findByRole('heading', { level: 1, name: new RegExp(name) });
const both = `${traced.itemId},${runbook.itemId}`;
const checkAddress = `/to-review/check?items=${both}`;

describe('selecting requests', () => {
  it('counts them in the button, keeps them in the address, and leads to the check', async () => {
    const api = apiFor(priya).answer(signOffs.getToReview, toReview());
    api.answer(batches.checkBatch, check());
    const { user, place } = open('/to-review');
    await heading('3 requests');
    expect(screen.queryByRole('button', { name: /Check and sign off/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /^Select Trace.*Tomasz Zielinski$/ }));
    expect(screen.getByRole('button', { name: 'Check and sign off 1 item' })).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Select all requests' }));
    const go = await screen.findByRole('button', { name: 'Check and sign off 2 items' });
    expect(decodeURIComponent(place.address)).toBe(`/to-review?items=${both}`);
    await user.click(go);
    await heading('Check before you sign off 2 items');
    expect(api.sent.at(-1)?.query).toEqual({ items: both });
  });

  it('finds them ticked again when somebody goes back, also those of other apprentices', async () => {
    apiFor(priya).answer(signOffs.getToReview, ({ query }) =>
      toReview(query.apprentice ? { requests: [runbook, changed] } : {}),
    );
    const { user } = open(`/to-review?items=${both}`);
    await heading('3 requests');
    await user.click(screen.getByRole('link', { name: 'Sam Okafor 2' }));
    const all = await screen.findByRole('checkbox', { name: 'Select all from Sam Okafor' });
    expect((all as HTMLInputElement).checked).toBe(true);
    await user.click(all);
    expect(screen.getByRole('button', { name: 'Check and sign off 1 item' })).toBeTruthy();
    expect(screen.getByText(/1 of 2 selected/)).toBeTruthy();
  });

  it('says what cannot be signed off with others, and has no box for it', async () => {
    apiFor(priya).answer(signOffs.getToReview, toReview());
    open('/to-review');
    await heading('3 requests');
    const row = within(screen.getByRole('row', { name: /Write a failing test first/ }));
    expect(row.queryByRole('checkbox')).toBeNull();
    expect(row.getByText(/^Not with others: it changed since it was signed off/)).toBeTruthy();
  });

  it('leads to what was signed off lately', async () => {
    apiFor(priya).answer(signOffs.getToReview, toReview({ undoable: 9 }));
    open('/to-review');
    expect(await screen.findByText(/You signed off 9 items in the last 24 hours/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /undo a sign-off/ }).getAttribute('href')).toBe(
      '/to-review/signed-off',
    );
  });
});

describe('the check before signing', () => {
  const apiToCheck = () =>
    apiFor(priya)
      .answer(batches.checkBatch, check())
      .answer(signOffs.getToReview, toReview())
      .answer(batches.listSignedOff, { heading: 'You signed off 1 item', items: [signed] });

  it('names what was not opened, puts it first, and says who signs for whom', async () => {
    apiToCheck();
    open(checkAddress);
    await heading('Check before you sign off 2 items');
    expect(screen.getByText(/You have not opened all of the evidence for 1/)).toBeTruthy();
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe(traced.title);
    expect(screen.getByText('Not opened yet')).toBeTruthy();
    expect(screen.getByText('Priya Nair on behalf of Anil Desai', { exact: false })).toBeTruthy();
  });

  it('leaves one out, or all that was not opened', async () => {
    const api = apiToCheck();
    const { user, place } = open(checkAddress);
    await heading('Check before');
    const leave = screen.getByRole('link', { name: 'Leave out what you have not opened' });
    expect(leave.getAttribute('href')).toBe(`/to-review/check?items=${runbook.itemId}`);
    api.answer(
      batches.checkBatch,
      check({ heading: 'Check before you sign off 1 item', warning: null, requests: [traced] }),
    );
    await user.click(
      screen.getByRole('link', { name: new RegExp(`^Leave this out.*${runbook.title}`) }),
    );
    await heading('Check before you sign off 1 item');
    expect(place.address).toBe(`/to-review/check?items=${traced.itemId}`);
    expect(screen.getByRole('link', { name: /Leave this out/ }).getAttribute('href')).toBe(
      '/to-review',
    );
  });

  it('signs exactly what it lists, and the answer says what was refused and why', async () => {
    const api = apiToCheck().answer(batches.signOffBatch, {
      signedOff: [runbook.itemId],
      refused: [
        {
          itemId: traced.itemId,
          title: traced.title,
          apprentice: tomasz,
          reason: 'It changed after you looked at it',
          differences: [{ what: 'Statement', before: 'I traced it', after: 'I traced both' }],
        },
        {
          itemId: null,
          title: null,
          apprentice: null,
          reason: 'It is not there',
          differences: null,
        },
      ],
    });
    const { user, place } = open(checkAddress);
    await heading('Check before');
    await user.click(screen.getByRole('button', { name: 'Sign off 2 items' }));
    await heading('You signed off 1 item');
    expect(api.bodiesOf(batches.signOffBatch)).toEqual([
      {
        batch,
        requests: [
          { itemId: runbook.itemId, snapshot: runbook.snapshot },
          { itemId: traced.itemId, snapshot: traced.snapshot },
        ],
      },
    ]);
    expect(api.keysOf(batches.signOffBatch)).toEqual([expect.any(String)]);
    expect(place.address).toBe(`/to-review/signed-off?batch=${batch}`);
    expect(screen.getByRole('heading', { name: '2 items were not signed off' })).toBeTruthy();
    expect(screen.getByText('It changed after you looked at it.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Review it as it is now/ })).toBeTruthy();
    expect(screen.getByText('It is not there.')).toBeTruthy();
  });

  it('keeps everything when it cannot be sent', async () => {
    const api = apiToCheck().lose(batches.signOffBatch);
    const { user } = open(checkAddress);
    await heading('Check before');
    await user.click(screen.getByRole('button', { name: 'Sign off 2 items' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    api.answer(batches.signOffBatch, { signedOff: [runbook.itemId, traced.itemId], refused: [] });
    await user.click(screen.getByRole('button', { name: 'Sign off 2 items' }));
    await heading('You signed off');
    const [first, second] = api.keysOf(batches.signOffBatch);
    expect(second).toBe(first);
  });

  it('asks to select something first', async () => {
    apiToCheck();
    open('/to-review/check');
    await heading('Select requests first');
  });
});

describe('what was signed off', () => {
  it('is undone one by one or all at once, as long as that lasts', async () => {
    let items = [signed, signedTrace];
    const api = apiFor(priya)
      .answer(batches.listSignedOff, () => ({
        heading: `You signed off ${items.length} items`,
        items,
      }))
      .answer(batches.undoSignOffs, () => {
        items = [signedTrace];
        return { undone: [signed.itemId], refused: [] };
      });
    const { user } = open(`/to-review/signed-off?batch=${batch}`);
    await heading('You signed off 2 items');
    expect(
      screen.getAllByText(/You can undo this until 9:30am on Wednesday 25 November/),
    ).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Undo all 2 sign-offs' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Undo the sign-off of ${runbook.title}` }));
    await screen.findByText(/You undid the sign-off of “Write a runbook.*” for Sam Okafor/);
    expect(api.bodiesOf(batches.undoSignOffs)).toEqual([{ itemIds: [signed.itemId] }]);
    await heading('You signed off 1 items');
    expect(screen.queryByRole('button', { name: /Undo all/ })).toBeNull();
  });

  it('says what could not be undone, and when it is too late', async () => {
    const late = { ...signedTrace, undoUntil: null };
    apiFor(priya)
      .answer(batches.listSignedOff, { heading: 'You signed off 2 items', items: [signed, late] })
      .answer(batches.undoSignOffs, {
        undone: [],
        refused: [{ ...signed, reason: 'This item is in progress now', differences: null }],
      });
    const { user } = open(`/to-review/signed-off?batch=${batch}`);
    await heading('You signed off 2 items');
    expect(screen.getByText(/This can no longer be undone/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Undo the sign-off/ }));
    await screen.findByRole('heading', { name: '1 item was not undone' });
    expect(screen.getByText('This item is in progress now.')).toBeTruthy();
  });
});
