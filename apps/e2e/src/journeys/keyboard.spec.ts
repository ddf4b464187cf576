import { sam } from '@tracker/examples';
import type { Locator, Page } from 'playwright-core';
import { onPage, reads } from '../hands';
import { stage } from '../stage';
import { demoPassword } from '../visitor';

const here = stage('keyboard');

const furthest = 80;

/** Goes on with the Tab key until the focus is there, as somebody without a mouse has to. */
async function tabTo(page: Page, place: Locator) {
  await place.waitFor();
  for (let taps = 0; taps < furthest; taps += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${place.toString()}`);
}

it('Sam signs in and logs a session by keyboard alone', async () => {
  const { page } = await here.visitors.arrive();
  const type = (words: string) => page.keyboard.type(words);
  await page.goto('/sign-in');

  await tabTo(page, page.getByLabel('Email address'));
  await type(sam.email);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await type(await demoPassword(here.service));
  await page.keyboard.press('Enter');
  await onPage(page, 'Hello, Sam');

  await tabTo(page, page.getByRole('button', { name: 'Log a session' }));
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1, name: 'Log a session' });
  await title.waitFor();
  // The new page is read from its title on.
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);

  await tabTo(page, page.getByLabel('30 min', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('1 hour', { exact: true }).isChecked()).toBe(true);
  await tabTo(page, page.getByRole('button', { name: 'Add to my log' }));
  await page.keyboard.press('Enter');
  // What is missing is said at the top, and the focus goes there.
  const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await problem.waitFor();
  expect(await problem.evaluate((element) => element.closest(':focus') !== null)).toBe(true);
  await tabTo(page, page.getByRole('link', { name: 'Enter what you did' }));
  await page.keyboard.press('Enter');
  await type('Shadowed the release of the passport service');
  await tabTo(page, page.getByRole('button', { name: 'Add to my log' }));
  await page.keyboard.press('Enter');

  await page
    .getByText(/Added to your log/)
    .first()
    .waitFor();
  await reads(page, 'Shadowed the release of the passport service');
});
