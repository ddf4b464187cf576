import { AxeBuilder } from '@axe-core/playwright';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Phone, tablet, desk. 320 px is also what 400% zoom leaves of a desk. */
export const widths = [320, 768, 1280] as const;

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything that is wrong with the page as it stands now, in words. An empty list is what we want. */
export async function wrongWith(page: Page): Promise<string[]> {
  return [
    ...(await wrongTitles(page)),
    ...(await wrongForAxe(page)),
    ...(await sidewaysScrolling(page)),
  ];
}

async function wrongTitles(page: Page): Promise<string[]> {
  const titles = await page.getByRole('heading', { level: 1 }).count();
  const title = await page.title();
  return [
    ...(titles === 1 ? [] : [`There are ${String(titles)} headings of the first level`]),
    ...(/^.+ - Apprentice tracker$/.test(title) ? [] : [`The title is “${title}”`]),
  ];
}

/** Names what sticks out, where the page is wider than the window. */
async function sidewaysScrolling(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className.toString()}`);
    return [`It scrolls sideways at ${String(width)} px: ${wide.slice(0, 5).join(', ')}`];
  });
}

/** With everything opened that a page folds away. */
async function wrongForAxe(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((details) => (details.open = true)),
  );
  // "Legacy" leaves out frames, which no page has, and takes half the time.
  const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${help} (${where.join('; ')})`;
  });
}

/** A picture of the whole page in output/, for people to look at. */
export async function picture(page: Page, name: string) {
  const file = path.join(__dirname, '../output', `${name.replaceAll(' ', '-')}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
}
