import { screen, within } from '@testing-library/react';
import { evidence } from '@tracker/contract';
import { idOf, priya, sam, samsHead } from '../testing/cast';
import { evidenceForm, note, photo, pieceId, piecePage } from '../testing/evidence';
import '../testing/in-view';
import { apiFor, open } from '../testing/show';

const address = `/evidence/${pieceId}`;
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const asPriyaSees = (...[piece, more]: Parameters<typeof piecePage>) =>
  piecePage({ ...piece, moves: [] }, { apprenticeship: samsHead({ isMine: false }), ...more });

describe('Changing it', () => {
  it('keeps the earlier words, and warns where a signature rests on it', async () => {
    const heldBy = ['Add automatic checks'];
    const api = apiFor(sam)
      .answer(evidence.getEvidence, piecePage(note(), { heldBy }))
      .answer(evidence.changeEvidence, note());
    const { user } = open(`${address}/change`);
    await heading(/Change this note/);
    expect(
      screen.getByText(/This is part of what was signed off: Add automatic checks\./),
    ).toBeTruthy();
    await user.type(screen.getByLabelText('Note'), ' Twice.');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await screen.findByText('Saved');
    expect(api.bodiesOf(evidence.changeEvidence)).toEqual([
      {
        title: 'Why the release was rolled back',
        note: 'The health check failed on the second node. Twice.',
      },
    ]);
    expect(api.versionsOf(evidence.changeEvidence)).toEqual(['"1"']);
  });

  it('of a file is about its title only', async () => {
    const api = apiFor(sam)
      .answer(evidence.getEvidence, piecePage(photo()))
      .answer(evidence.changeEvidence, photo());
    const { user } = open(`${address}/change`);
    await heading(/Change the title/);
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await screen.findByText('Saved');
    expect(api.bodiesOf(evidence.changeEvidence)).toEqual([
      { title: 'Pipeline on the whiteboard' },
    ]);
  });

  it('after somebody changed it meanwhile shows what stands there, and the next try replaces it', async () => {
    const api = apiFor(sam)
      .answer(evidence.getEvidence, piecePage(note()))
      .refuse(evidence.changeEvidence, 412, 'This was changed meanwhile');
    const { user } = open(`${address}/change`);
    await heading(/Change this note/);
    await user.type(screen.getByLabelText('Note'), ' Mine.');
    api.answer(evidence.getEvidence, piecePage(note({ revision: 2, text: 'Theirs.' })));
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await screen.findByText(/Theirs\./);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toContain(' Mine.');
    api.answer(evidence.changeEvidence, note());
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await screen.findByText('Saved');
    expect(api.versionsOf(evidence.changeEvidence)).toEqual(['"1"', '"2"']);
  });

  it.each(['change', 'places', 'withdraw'])(
    'is not possible where “%s” is closed',
    async (page) => {
      apiFor(priya).answer(evidence.getEvidence, asPriyaSees(note()));
      open(`${address}/${page}`);
      await heading(/^You cannot/);
    },
  );
});

it('what it is for can be chosen, and what it serves already can be kept', async () => {
  const old = { id: idOf(950), title: 'An item of the first month' };
  const api = apiFor(sam)
    .answer(evidence.getEvidence, piecePage(photo({ items: [old] })))
    .answer(evidence.getEvidenceForm, evidenceForm())
    .answer(evidence.linkEvidence, photo());
  const { user } = open(`${address}/places`);
  await heading(/What is it for/);
  expect(screen.getByLabelText<HTMLInputElement>(old.title).checked).toBe(true);
  await user.click(screen.getByLabelText('Investigate a platform alert'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved what this is for');
  expect(api.bodiesOf(evidence.linkEvidence)).toEqual([
    { itemIds: [old.id, idOf(402)], entryIds: [] },
  ]);
});

it('what it is for, chosen anew meanwhile, is shown and not overwritten unseen', async () => {
  const now = { id: idOf(951), title: 'An item of the other window' };
  const api = apiFor(sam)
    .answer(evidence.getEvidence, piecePage(photo()))
    .answer(evidence.getEvidenceForm, evidenceForm())
    .refuse(evidence.linkEvidence, 412, 'This evidence has changed');
  const { user } = open(`${address}/places`);
  await heading(/What is it for/);
  await user.click(screen.getByLabelText('Investigate a platform alert'));
  api.answer(evidence.getEvidence, piecePage(photo({ items: [now], placesVersion: 'newer' })));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(now.title);
  api.answer(evidence.linkEvidence, photo());
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved what this is for');
  expect(api.versionsOf(evidence.linkEvidence)).toEqual(['"read-first"', '"newer"']);
});

it('withdrawing it needs a reason (rule 2)', async () => {
  const api = apiFor(sam)
    .answer(evidence.getEvidence, piecePage(photo()))
    .answer(evidence.withdrawEvidence, photo());
  const { user, place } = open(`${address}/withdraw`);
  await heading(/Withdraw this evidence/);
  await user.click(screen.getByRole('button', { name: 'Withdraw this evidence' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByRole('link', { name: 'Enter why you withdraw this evidence' })).toBeTruthy();
  await user.type(screen.getByLabelText('Why do you withdraw it?'), 'Shows a name');
  await user.click(screen.getByRole('button', { name: 'Withdraw this evidence' }));
  await screen.findByText('Withdrawn: Pipeline on the whiteboard');
  expect(place.address).toBe(address);
  expect(api.bodiesOf(evidence.withdrawEvidence)).toEqual([{ reason: 'Shows a name' }]);
});
