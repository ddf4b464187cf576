import { priya, sam, tom } from '@tracker/examples';
import type { Page } from 'playwright-core';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';

/** Sam has begun it, has written nothing yet, and is late with it. */
const item = 'Write a failing test first, then make it pass';

const here = stage('core-loop');

/** What Tom's team page says of Sam. */
const samsRow = async (page: Page) => {
  await page.goto('/team');
  return page.getByRole('row').filter({ hasText: sam.name }).first().innerText();
};
const lateItems = (row: string) => Number(/(\d+) items late/.exec(row)?.[1]);

async function askForSignOff(page: Page) {
  await press(page, `Ask ${priya.name} for sign-off`);
  await onPage(page, `Check what ${priya.name} will see`);
  await page.getByLabel(/It holds no personal data/).check();
  await press(page, 'Ask for sign-off');
  await reads(page, `Sent to ${priya.name}`);
}

it('a session is logged, a sign-off asked for, returned, asked for again, given, and seen by the line manager', async () => {
  const [apprentice, mentor, manager] = await Promise.all(
    [sam, priya, tom].map(async (person) => (await here.visitors.signIn(person)).page),
  );
  if (!apprentice || !mentor || !manager) throw new Error('Three people take part');
  const before = lateItems(await samsRow(manager));
  // Tom has found who needs him and why without a click.
  await reads(manager, 'of 14 apprentices need you');
  await reads(manager, 'speak to Jamie: no activity for');

  // Sam logs what Priya showed him, against the item.
  await press(apprentice, 'Log a session');
  await onPage(apprentice, 'Log a session');
  await apprentice.getByLabel('45 min').check();
  await apprentice.getByLabel('What I did').fill('Priya wrote a failing test for our parser.');
  await apprentice.getByText('Choose from all items').click();
  await apprentice.getByLabel('Search the items').fill('failing test');
  await apprentice.getByLabel(item).check();
  await press(apprentice, 'Add to my log');
  await reads(apprentice, /Added to your log/);

  // He writes what he did, and asks.
  await press(apprentice, 'Checklist');
  await press(apprentice, item);
  await reads(apprentice, 'Priya wrote a failing test for our parser.');
  await press(apprentice, 'Write what I did');
  await apprentice.getByLabel(/What I did, in my own words/).fill('I fixed the date parser.');
  await apprentice.getByLabel('Working', { exact: true }).check();
  await press(apprentice, 'Save');
  await askForSignOff(apprentice);

  // Priya returns it, and says why.
  await mentor.goto('/to-review');
  await mentor
    .getByRole('row')
    .filter({ hasText: sam.name })
    .getByRole('link', { name: item })
    .click();
  await reads(mentor, 'I fixed the date parser.');
  await mentor.getByLabel('Return', { exact: true }).check();
  await press(mentor, /^Save/);
  await reads(mentor, 'Enter what needs to change');
  await mentor
    .getByLabel('What needs to change before you can sign it off?')
    .fill('Show me the commit in which the test fails.');
  await press(mentor, /^Save/);
  await reads(mentor, `You returned “${item}” for ${sam.name}`);

  // Sam sees it first on his home page, changes his words and asks again.
  await apprentice.goto('/home');
  await press(apprentice, item);
  await reads(apprentice, 'Show me the commit in which the test fails.');
  await press(apprentice, 'Change what I did');
  await apprentice
    .getByLabel(/What I did, in my own words/)
    .fill('I fixed the date parser. Commit 4f2 has the failing test alone.');
  await press(apprentice, 'Save');
  await askForSignOff(apprentice);

  // Priya sees what changed, and signs off with a level.
  await mentor.goto('/to-review');
  await mentor
    .getByRole('row')
    .filter({ hasText: sam.name })
    .getByRole('link', { name: item })
    .click();
  await mentor.getByRole('heading', { name: /What changed/ }).waitFor();
  await mentor.getByLabel('Working', { exact: true }).check();
  await mentor.getByLabel('What went well (optional)').fill('The history tells the story.');
  await mentor.getByLabel('Sign off', { exact: true }).check();
  await press(mentor, /^Save/);
  await reads(mentor, `You signed off “${item}” for ${sam.name}`);

  await apprentice.reload();
  await reads(apprentice, `Signed off by ${priya.name}`);
  await reads(apprentice, 'The history tells the story.');

  expect(lateItems(await samsRow(manager))).toBe(before - 1);
});
