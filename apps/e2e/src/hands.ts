import type { Page } from 'playwright-core';

/** What a person does and reads, in their words. Every step waits until it is possible. */

/** Presses the button or follows the link of this name. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();

/** The page is there: its title says so. */
export const onPage = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

/** These words stand somewhere on the page. */
export const reads = (page: Page, words: string | RegExp) =>
  page.getByText(words).first().waitFor();
