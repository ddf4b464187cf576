import { sam, type ExamplePerson } from '@tracker/examples';
import { picture, widths, wrongWith } from './look';
import { addressesOf, type Addresses } from './record';
import { stage } from './stage';
import { newTab, type Tab, type Visitor } from './visitor';

type Window = Tab & { width: number };

/** A window of each width, side by side. */
const windowsOf = ({ context }: Visitor): Promise<Window[]> =>
  Promise.all(
    widths.map(async (width) => {
      const tab = await newTab(context);
      await tab.page.setViewportSize({ width, height: 900 });
      return { ...tab, width };
    }),
  );

/** Opens a page, leaves a picture of it, and says what is wrong. */
async function lookAt({ page, errors, width }: Window, address: string, name: string) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
  await picture(page, `${name} ${String(width)}`);
  const found = [...(await wrongWith(page)), ...errors.splice(0)];
  return found.map((what) => `${String(width)} px: ${what}`);
}

/** The addresses of one person's pages, each with the name of its picture. */
type Pages = Record<string, () => string>;

/** One test for each page: axe, overflow, targets and errors at every width. */
export function everyPageIsRight(who: string, arrive: () => Promise<Visitor>, pages: Pages) {
  describe(who, () => {
    let windows: Window[];
    beforeAll(async () => {
      windows = await windowsOf(await arrive());
    });
    afterAll(() => windows[0]?.page.context().close());
    it.each(Object.entries(pages))('%s', async (name, address) => {
      const looks = windows.map((window) => lookAt(window, address(), `${who} ${name}`));
      expect((await Promise.all(looks)).flat()).toEqual([]);
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
