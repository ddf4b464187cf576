import { screen, within } from '@testing-library/react';
import { evidence, plans } from '@tracker/contract';
import { idOf, sam } from './cast';
import { evidenceForm, samsPortfolio } from './evidence';
import { item } from './plan';
import { apiFor } from './show';

export const itemId = idOf(200);
/** As one comes from the item. */
export const forItem = `?item=${itemId}`;

/** The API for Sam, who may add to his portfolio. */
export const apiForAdding = (more: Parameters<typeof evidenceForm>[0] = {}) =>
  apiFor(sam)
    .answer(evidence.getEvidenceForm, evidenceForm(more))
    .answer(evidence.getPortfolio, samsPortfolio())
    .answer(plans.getItem, item());

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
export const confirm = () =>
  screen.getByLabelText<HTMLInputElement>(/I confirm that it holds no personal data/);

/** What the error summary says. */
export const problems = async () =>
  within(await screen.findByRole('alert'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
