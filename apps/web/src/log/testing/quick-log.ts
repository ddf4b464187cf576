import { screen, within } from '@testing-library/react';
import { log } from '@tracker/contract';
import { idOf, sam, samsId } from '../../testing/cast';
import { apiFor, open } from '../../testing/show';
import { release } from '../../testing/plan';
import { november, samsForm } from './sessions';

export const savedAt = '2026-11-24T14:05:00.000Z';
/** Longer than the second after which a draft is saved. */
export const soon = { timeout: 3000 };

/** The API for Sam, who may log. */
export const apiForSam = () =>
  apiFor(sam)
    .answer(log.getNewEntryForm, samsForm())
    .answer(log.listDrafts, { drafts: [] })
    .answer(log.getLog, november([]))
    .answer(log.saveDraft, ({ params, body }) => ({
      id: params['id'] ?? '',
      savedAt,
      ...(body as { apprenticeshipId: string; content: Record<string, string> }),
    }))
    .answer(log.addEntry, () => release({ on: '2026-11-24' }));

export const openForm = async (address = '/log/new') => {
  const opened = open(address);
  await screen.findByRole('heading', { name: 'Log a session', level: 1 });
  return opened;
};

/** A radio, a checkbox or a text, by its label. */
export const choice = (name: string) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
export const words = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);
export const addButton = () => screen.getByText('Add to my log');
/** What the error summary says. */
export const problems = async () =>
  within(await screen.findByRole('alert'))
    .getAllByRole('link')
    .map((link) => link.textContent);

/** Sam's draft, as the service kept it. */
export const draftOf = (content: Record<string, string | string[]>, more = {}) => ({
  id: idOf(700),
  apprenticeshipId: samsId,
  savedAt,
  content,
  ...more,
});
