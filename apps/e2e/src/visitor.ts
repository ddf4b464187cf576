import type { ExamplePerson } from '@tracker/examples';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { picture } from './look';
import type { Service } from './service';

export type Tab = {
  page: Page;
  /** What the page reported to the console as an error: a script that failed, a policy that was broken. */
  errors: string[];
};
export type Visitor = Tab & { context: BrowserContext };

/** The people at their screens: one browser, and one context for each, as if each had a machine. */
export class Visitors {
  private constructor(
    private readonly browser: Browser,
    private readonly service: Service,
  ) {}

  static async of(service: Service): Promise<Visitors> {
    const endpoint = process.env['BROWSER_ENDPOINT'];
    if (!endpoint) throw new Error('The browser is started by jest.config.cjs');
    return new Visitors(await chromium.connect(endpoint), service);
  }

  /** Leaves a picture of every page as it stands: it says why a journey did not go on. */
  async leave(name: string) {
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    await Promise.all(
      pages.map((page, number) =>
        picture(page, `end of ${name} ${String(number)}`).catch(() => undefined),
      ),
    );
    await this.browser.close();
  }

  /** Somebody who has not signed in. */
  async arrive(): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.service.origin,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      viewport: { width: 1280, height: 900 },
    });
    context.setDefaultTimeout(15_000);
    return { context, ...(await newTab(context)) };
  }

  /** This person, signed in on the sign-in page. Their first page is open. */
  async signIn(person: ExamplePerson): Promise<Visitor> {
    const visitor = await this.arrive();
    await visitor.page.goto('/sign-in');
    await signIn(visitor.page, person, await demoPassword(this.service));
    return visitor;
  }
}

export async function signIn(page: Page, { email }: { email: string }, password: string) {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** The service itself says it, as long as it is a demo. */
export async function demoPassword({ origin }: Service): Promise<string> {
  const response = await fetch(`${origin}/api/service`);
  const { demo } = (await response.json()) as { demo: { password: string } | null };
  if (!demo) throw new Error(`${origin} is not a demo`);
  return demo.password;
}

/** One more page of the same person. */
export async function newTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  return { page, errors: errorsOf(page) };
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser reports every answer of 400 and above; those are the service's to give.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) errors.push(message.text());
  });
  return errors;
}
