import { sam, type ExamplePerson } from '@tracker/examples';
import { picture, widths, wrongWith } from './look';
import { addressesOf, type Addresses } from './record';
import { stage } from './stage';
import type { Visitor } from './visitor';

/** Pictures take as long as all checks together: for whoever wants to look, and of what is wrong. */
const isAlbum = process.env['PICTURES'] !== undefined;

/** Opens a page and says what is wrong at each width. Leaves a picture, where there is something to see. */
async function lookAt({ page, errors }: Visitor, address: string, name: string) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(drawnAnew);
    const found = [...(await wrongWith(page)), ...errors.splice(0)];
    if (isAlbum || found.length > 0) await picture(page, `${name} ${String(width)}`);
    wrong.push(...found.map((what) => `${String(width)} px: ${what}`));
  }
  return wrong;
}

/** Charts measure their frame in one, and are drawn in the next. */
const drawnAnew = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The addresses of one person's pages, each with the name of its picture. */
type Pages = Record<string, () => string>;

/** One test for each page: axe, overflow, targets and errors at every width. */
export function everyPageIsRight(who: string, arrive: () => Promise<Visitor>, pages: Pages) {
  describe(who, () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await arrive();
    });
    afterAll(() => visitor.context.close());
    it.each(Object.entries(pages))('%s', async (name, address) => {
      expect(await lookAt(visitor, address(), `${who} ${name}`)).toEqual([]);
    });
  });
}

/** A service of its own, and the addresses of Sam's record in it. */
export function pagesOf(name: string) {
  const here = stage(name);
  let addresses: Addresses;
  beforeAll(async () => {
    const { page, context } = await here.visitors.signIn(sam);
    addresses = await addressesOf(page);
    await context.close();
  });
  return {
    nobody: () => here.visitors.arrive(),
    as: (person: ExamplePerson) => () => here.visitors.signIn(person),
    at: (address: string) => () => address,
    item:
      (status: string, page = '') =>
      () =>
        `${addresses.item(status)}${page}`,
    observed:
      (page = '') =>
      () =>
        `${addresses.observed.item}${page}`,
    takeBack: () => addresses.observed.takeBack,
    itemId: (status: string) => addresses.item(status).split('/').at(-1) ?? '',
    session:
      (move: string, page = '') =>
      () =>
        `${addresses.session(move)}${page}`,
    certificate:
      (page = '') =>
      () =>
        `${addresses.certificate}${page}`,
    piece:
      (kind: string, page = '') =>
      () =>
        `${addresses.piece(kind)}${page}`,
    record:
      (page = '') =>
      () =>
        `${addresses.record}${page}`,
  };
}
