import { sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runBuilt, startBuilt, type Started } from '../service';

const folder = mkdtempSync(path.join(tmpdir(), 'tracker-retries-'));
const settings = { DATABASE_FILE: path.join(folder, 'tracker.sqlite') };
let service: Started;
afterAll(() => {
  service.child.kill();
  rmSync(folder, { recursive: true, force: true });
});

type Log = { today: string; figures: { sessions: number } };
type Post = { key: string; body: object; id?: string };

/** Sam's browser: what it sends goes to the service as it runs now. */
class SamsBrowser {
  private constructor(
    readonly service: Started,
    private readonly cookie: string,
    readonly apprenticeship: string,
  ) {}

  static async signIn(service: Started): Promise<SamsBrowser> {
    const { demo } = await json<{ demo: { password: string } }>(
      await fetch(`${service.origin}/api/service`),
    );
    const answer = await fetch(`${service.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: sam.email, password: demo.password }),
    });
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    const { apprenticeshipId } = await json<{ apprenticeshipId: string }>(answer);
    return new SamsBrowser(service, cookie, apprenticeshipId);
  }

  /** The same browser, after the service was started again. */
  at = (service: Started) => new SamsBrowser(service, this.cookie, this.apprenticeship);

  async log(): Promise<Log> {
    return json<Log>(await this.send('GET', 'log'));
  }

  /** Adds the session and notes its id: that is what was acknowledged. */
  async add(post: Post) {
    const answer = await this.send('POST', 'log-entries', post);
    const { id } = await json<{ id: string }>(answer);
    expect(post.id ?? id).toBe(id);
    post.id = id;
  }

  private send(method: string, what: string, post?: Post) {
    return fetch(`${this.service.origin}/api/apprenticeships/${this.apprenticeship}/${what}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(post && { 'content-type': 'application/json', 'idempotency-key': post.key }),
      },
      ...(post && { body: JSON.stringify(post.body) }),
    });
  }
}

async function json<Body>(answer: Response): Promise<Body> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`Answered ${String(answer.status)}: ${text}`);
  return JSON.parse(text) as Body;
}

const session = (on: string, n: number): Post => ({
  key: randomUUID(),
  body: {
    kind: 'shadowing',
    mode: 'shadowed',
    on,
    minutes: 1,
    did: `Session ${String(n)}`,
    inPaidHours: true,
  },
});

it('what is sent again after the service was killed is there once, and nothing that was acknowledged is lost', async () => {
  copyFileSync(process.env['DEMO_DATABASE'] ?? '', settings.DATABASE_FILE);
  service = await startBuilt(settings);
  let browser = await SamsBrowser.signIn(service);
  const { today, figures: before } = await browser.log();
  const posts: Post[] = [];

  for (let round = 0; round < 6; round += 1) {
    const fresh = Array.from({ length: 40 }, (_, i) => session(today, posts.length + i));
    posts.push(...fresh);
    const sent = fresh.map((post) => browser.add(post).catch(() => undefined));
    // In the middle of them: each takes a few milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 20 + 30 * round));
    service.child.kill('SIGKILL');
    await once(service.child, 'exit');
    await Promise.all(sent);

    service = await startBuilt(settings);
    browser = browser.at(service);
    await Promise.all(fresh.map((post) => browser.add(post)));
  }

  expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
  expect((await browser.log()).figures.sessions).toBe(before.sessions + posts.length);
  const { code, said } = await runBuilt('verify-audit', settings);
  expect([code, said]).toEqual([0, expect.stringContaining('The audit trail is whole')]);
});
