import { leila, priya, ruth, sam, tom, type ExamplePerson } from '@tracker/examples';
import { picture, widths, wrongWith } from '../look';
import { addressesOf, type Addresses } from '../record';
import { stage } from '../stage';
import { newTab, type Tab, type Visitor } from '../visitor';

const here = stage('pages');

let addresses: Addresses;
beforeAll(async () => {
  const { page, context } = await here.visitors.signIn(sam);
  addresses = await addressesOf(page);
  await context.close();
});

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

function everyPageIsRight(who: string, arrive: () => Promise<Visitor>, pages: Pages) {
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

const at = (address: string) => () => address;
const item =
  (status: string, page = '') =>
  () =>
    `${addresses.item(status)}${page}`;
const record =
  (page = '') =>
  () =>
    `${addresses.record}${page}`;
const as = (person: ExamplePerson) => () => here.visitors.signIn(person);

describe('at every width, nothing is wrong with the pages of', () => {
  everyPageIsRight('everybody', () => here.visitors.arrive(), {
    'sign in': at('/sign-in'),
    'used link': at('/set-password#this-link-was-used-long-ago'),
    'used witness link': at('/witness#this-link-was-used-long-ago'),
    'used receipt link': at('/witness/repudiate#this-link-was-used-long-ago'),
    'statement sent': at('/witness/sent'),
    'statement withdrawn': at('/witness/withdrawn'),
    help: at('/help'),
    accessibility: at('/accessibility'),
    privacy: at('/privacy'),
    cookies: at('/cookies'),
    'no such page': at('/no-such-page'),
  });

  everyPageIsRight('the apprentice', as(sam), {
    home: at('/home'),
    checklist: at('/checklist'),
    'checklist overdue': at('/checklist?show=overdue'),
    'item returned': item('returned'),
    'item not started': item('not-yet-started'),
    'item in progress': item('in-progress'),
    'item awaiting': item('awaiting-sign-off'),
    'item completed': item('completed'),
    'item that cannot start': item('cannot-start-yet'),
    statement: item('returned', '/statement'),
    request: item('returned', '/request'),
    withdraw: item('awaiting-sign-off', '/withdraw'),
    'ask a witness': item('in-progress', '/witness'),
    revision: item('awaiting-sign-off', '/revisions/1'),
    log: at('/log'),
    'quick log': at('/log/new'),
    session: () => addresses.session('change'),
    'change a session': () => `${addresses.session('change')}/change`,
    'withdraw a session': () => `${addresses.session('withdraw')}/withdraw`,
    timeline: record('/timeline'),
    details: record('/details'),
    role: at('/programmes/apprentice-devops/role'),
    account: at('/account'),
    password: at('/account/password'),
    'page of others': at('/team'),
  });

  everyPageIsRight('the mentor', as(priya), {
    'to review': at('/to-review'),
    review: item('awaiting-sign-off', '/review'),
    'my apprentices': at('/my-apprentices'),
    record: record(),
    checklist: record('/checklist'),
    log: record('/log'),
    timeline: record('/timeline'),
    details: record('/details'),
    'item awaiting': item('awaiting-sign-off'),
    'item completed': item('completed'),
    exempt: item('in-progress', '/exempt'),
    'item observed': () => addresses.observed.item,
    observe: () => `${addresses.observed.item}/observe`,
    'take an observation back': () => addresses.observed.takeBack,
  });

  everyPageIsRight('the line manager', as(tom), {
    team: at('/team'),
    record: record(),
    checklist: record('/checklist'),
    log: record('/log'),
    timeline: record('/timeline'),
    'record a review': record('/review'),
    item: item('in-progress'),
  });

  everyPageIsRight('the programme lead', as(ruth), {
    apprenticeships: at('/apprenticeships'),
    'start an apprenticeship': at('/apprenticeships/new'),
    record: record(),
    details: record('/details'),
    assign: record('/people/mentor'),
    people: at('/people'),
    'add a person': at('/people/new'),
    disable: at(`/people/${leila.id}/disable`),
    programmes: at('/programmes'),
    programme: at('/programmes/apprentice-devops'),
    role: at('/programmes/apprentice-devops/role'),
  });

  everyPageIsRight('a stranger', as(leila), {
    'first page': at('/'),
    'somebody’s record': record(),
  });
});
