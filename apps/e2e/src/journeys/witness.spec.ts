import type { Page } from 'playwright-core';
import { priya, sam } from '@tracker/examples';
import { onPage, press, reads } from '../hands';
import { picture, widths, wrongWith } from '../look';
import { linkTo } from '../mail';
import { stage } from '../stage';

const here = stage('witness');

const joan = { name: 'Joan Abara', email: 'joan.abara@example.org' };
const item = 'Write a failing test first, then make it pass';
const words = 'Sam wrote the test and made it pass while I watched.';

/** What is wrong with the page as it stands, at every width. */
async function wrongAtAnyWidth(page: Page, name: string) {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await picture(page, `${name} ${String(width)}`);
    found.push(...(await wrongWith(page)).map((what) => `${String(width)} px: ${what}`));
  }
  return found;
}

it('Sam asks a witness, who confirms from a link without an account; the receipt takes the statement back', async () => {
  const { page: apprentice } = await here.visitors.signIn(sam);
  await press(apprentice, 'Checklist');
  await press(apprentice, item);
  await press(apprentice, 'Ask a witness');
  await onPage(apprentice, /Ask a witness/);
  await apprentice.getByLabel('Full name of the witness').fill(joan.name);
  await apprentice.getByLabel('Work email address of the witness').fill(joan.email);
  await press(apprentice, 'Send the link');
  await reads(apprentice, `A link goes to ${joan.name} by mail`);
  await reads(apprentice, /Asked Joan Abara on .*; not answered yet/);
  const itemPage = apprentice.url();

  // Joan opens the mail on a machine that has never seen the service.
  const link = await linkTo(here.service, joan.email, '/witness');
  const { page: witness, errors } = await here.visitors.arrive();
  await witness.goto(link);
  await onPage(witness, /What did you see Sam do/);
  await reads(witness, item);
  expect(await wrongAtAnyWidth(witness, 'the witness question')).toEqual([]);
  await witness.setViewportSize({ width: 320, height: 700 });
  await press(witness, 'Send my statement');
  await reads(witness, 'Choose what you saw');
  await witness.getByLabel('Confirmed', { exact: true }).check();
  await witness.getByLabel('What did you see?').fill(words);
  await witness.getByLabel('Your role').fill('Network engineer');
  await witness.getByLabel(/It holds no personal data/).check();
  await press(witness, 'Send my statement');
  await onPage(witness, 'Statement sent');

  // Once is once, and nothing is told.
  await witness.goto(link);
  await witness.reload();
  await onPage(witness, 'This link does not work');
  expect(await witness.locator('body').innerText()).not.toContain('Sam');

  // Sam and Priya read it on the item. It is no sign-off.
  await apprentice.goto(itemPage);
  await apprentice.getByText('Read the statement').click();
  await reads(apprentice, words);
  expect(await wrongAtAnyWidth(apprentice, 'the apprentice item with a statement')).toEqual([]);
  await reads(apprentice, 'In progress');
  const { page: mentor } = await here.visitors.signIn(priya);
  await mentor.goto(itemPage);
  await reads(mentor, /Asked Joan Abara on .*; answered on/);

  // Whoever reads Joan's mail says that it was not them.
  await witness.goto(await linkTo(here.service, joan.email, '/witness/repudiate'));
  await onPage(witness, /This was not me/);
  expect(await wrongAtAnyWidth(witness, 'the witness receipt')).toEqual([]);
  await press(witness, 'Withdraw the statement');
  await onPage(witness, 'Statement withdrawn');
  await apprentice.reload();
  await reads(apprentice, /Withdrawn on .*this was not me/);
  expect(await apprentice.getByRole('deletion').first().innerText()).toContain(joan.name);
  expect(errors).toEqual([]);
});
