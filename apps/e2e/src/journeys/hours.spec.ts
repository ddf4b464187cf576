import { priya, sam, tom } from '@tracker/examples';
import type { Page } from 'playwright-core';
import { onPage, press, reads } from '../hands';
import { stage } from '../stage';

const here = stage('hours');

/** Of Sam's record, which is read by each of these people. */
async function hoursOf(page: Page) {
  const answer = await page.request.get('/api/session');
  const { apprenticeshipId } = (await answer.json()) as { apprenticeshipId: string };
  return `/apprenticeships/${apprenticeshipId}/hours`;
}

const figure = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

it('a mentor verifies a month of hours in one go', async () => {
  const { page: apprentice } = await here.visitors.signIn(sam);
  const { page: mentor } = await here.visitors.signIn(priya);
  const address = await hoursOf(apprentice);

  // Priya starts at the hours, and leaves out the first session.
  await mentor.goto(address);
  const before = await figure(mentor, 'Verified').innerText();
  await press(mentor, 'Verify a month of hours');
  await onPage(mentor, /Verify hours of/);
  const boxes = mentor.getByRole('checkbox');
  const waiting = await boxes.count();
  expect(waiting).toBeGreaterThan(1);
  await boxes.first().uncheck();

  // She checks the others. Back, or a look at one of them, loses nothing.
  await press(mentor, /^Check /);
  await onPage(mentor, /Check and verify/);
  await mentor.goBack();
  await onPage(mentor, /Verify hours of/);
  expect(await boxes.first().isChecked()).toBe(false);
  await mentor.goForward();
  await onPage(mentor, /Check and verify/);
  await press(mentor, /^Read the session/);
  await mentor.waitForURL(/\/log\//);
  await mentor.goBack();
  await onPage(mentor, /Check and verify/);

  // She verifies exactly these. The one left out still waits.
  await press(mentor, /^Verify /);
  await onPage(mentor, new RegExp(`${String(waiting - 1)} sessions? verified`));
  await press(mentor, 'See what the hours come to now');
  await figure(mentor, 'Verified').waitFor();
  expect(await figure(mentor, 'Verified').innerText()).not.toBe(before);

  // Sam reads the same numbers.
  await apprentice.goto(address);
  await figure(apprentice, 'Verified').waitFor();
  expect(await figure(apprentice, 'Verified').innerText()).toContain(
    (await figure(mentor, 'Verified').innerText()).split('\t')[1],
  );
});

it('a line manager records contracted hours, takes them back and agrees prior learning', async () => {
  const { page: apprentice } = await here.visitors.signIn(sam);
  const { page: manager } = await here.visitors.signIn(tom);
  const address = await hoursOf(apprentice);

  await manager.goto(address);
  await press(manager, 'Record contracted hours');
  await manager.getByLabel('Hours a week').fill('37');
  await press(manager, 'Save contracted hours');
  await reads(manager, 'Contracted hours recorded');
  await press(manager, /^Take back/);
  await press(manager, /^Take these hours back/);
  await reads(manager, 'Enter why you take these hours back');
  await manager.getByLabel('Why do you take them back?').fill('The contract says 36');
  await press(manager, /^Take these hours back/);
  await reads(manager, /^Taken back: 37 hours a week/);

  await press(manager, 'Record prior learning');
  await manager.getByLabel('Hours to deduct').fill('40');
  await manager.getByLabel('What could they do before?').fill('A course in networks');
  for (const [part, typed] of Object.entries({ Day: '6', Month: '7', Year: '2026' }))
    await manager.getByLabel(part).fill(typed);
  await press(manager, 'Save prior learning');
  await reads(manager, 'Prior learning recorded');

  // Sam reads what was agreed, and can change none of it.
  await apprentice.goto(address);
  await reads(apprentice, /^40 h, agreed on 6 July 2026, recorded by Tom Reilly/);
  await apprentice.getByText('Taken back (1)').click();
  await reads(apprentice, /The contract says 36/);
  expect(await apprentice.getByRole('button', { name: 'Change prior learning' }).count()).toBe(0);
});
