import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runBuilt, startBuilt, stopBuilt, type Started } from '../service';

/** What docker/Dockerfile starts, without Docker: the same file with the same settings. */
const data = mkdtempSync(path.join(tmpdir(), 'tracker-production-'));
const withoutAddress = {
  NODE_ENV: 'production',
  DATABASE_FILE: path.join(data, 'tracker.sqlite'),
  MAIL_FOLDER: path.join(data, 'mail'),
};
const production = { ...withoutAddress, PUBLIC_URL: 'https://tracker.example.gov.uk' };

afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('in production the service', () => {
  it('does not start without the address that people type', async () => {
    const { code, said } = await runBuilt('main', withoutAddress);
    expect(code).toBe(1);
    expect(said).toContain('PUBLIC_URL: ');
    expect(said).not.toContain('    at ');
  });

  it('refuses a database password that stands in this repository', async () => {
    const url = 'postgres://tracker:tracker@127.0.0.1:1/tracker';
    const { code, said } = await runBuilt('main', { ...production, DATABASE_URL: url });
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL: ');
    expect(said).not.toContain('tracker:tracker');
  });

  it('says in one sentence that its database does not answer', async () => {
    const url = 'postgres://tracker:d5Kz0vQ2@127.0.0.1:1/tracker';
    const { code, said } = await runBuilt('main', { ...production, DATABASE_URL: url });
    expect({ code, said }).toEqual({
      code: 1,
      said: 'The database of DATABASE_URL does not answer (ECONNREFUSED).\n',
    });
  });

  it('says in one sentence that there is no record to verify', async () => {
    const missing = { ...production, DATABASE_FILE: path.join(data, 'missing.sqlite') };
    const { code, said } = await runBuilt('verify-audit', missing);
    expect({ code, said }).toEqual({
      code: 1,
      said: 'There is no database at DATABASE_FILE. The service makes it when it starts.\n',
    });
  });

  it.each(['main', 'create-lead'])(
    'never opens the demo, whose passwords everybody knows: %s refuses it',
    async (command) => {
      const demo = process.env['DEMO_DATABASE'] ?? '';
      const copy = path.join(data, `demo-${command}.sqlite`);
      copyFileSync(demo, copy);
      const settings = { ...production, DATABASE_FILE: copy };
      const facts = ['--name=Ruth Adeyemi', '--email=ruth@example.gov.uk'];
      const asked = await runBuilt(command, settings, command === 'main' ? [] : facts);
      expect(asked).toEqual({
        code: 1,
        said: 'This database holds the demo accounts. Choose another one. Nothing was changed.\n',
      });
      expect(readFileSync(copy).equals(readFileSync(demo))).toBe(true);
    },
  );

  it('has no command for the demo: a lead is made where production looks', async () => {
    const { code, said } = await runBuilt('create-lead', { DATABASE_FILE: '/nowhere' }, [
      '--name=Ruth Adeyemi',
      '--email=ruth@example.gov.uk',
    ]);
    expect(code).toBe(1);
    expect(said).toContain('Set NODE_ENV=production');
  });

  describe('started', () => {
    let service: Started;
    const get = (address: string) => fetch(`${service.origin}${address}`);
    beforeAll(async () => {
      service = await startBuilt(production);
    });
    afterAll(() => service.child.kill());

    it('answers who watches it', async () => {
      expect(await (await get('/api/health')).json()).toEqual({ status: 'ok' });
    });

    it('serves the pages, and asks the browser to come by https only', async () => {
      const page = await get('/sign-in');
      expect(await page.text()).toContain('<title>Apprentice tracker</title>');
      expect(page.headers.get('strict-transport-security')).toContain('max-age=');
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    });

    it('has no demo and no demo accounts', async () => {
      expect(await (await get('/api/service')).json()).toEqual({ demo: null });
    });

    it('gets its first programme lead by a command, who sets a password with a link that works once', async () => {
      const { code, said } = await runBuilt('create-lead', production, [
        '--name=Ruth Adeyemi',
        '--email=ruth.adeyemi@example.gov.uk',
      ]);
      expect(code).toBe(0);
      const link = new URL(/https:\S+/.exec(said)?.[0] ?? '');
      expect(link.origin).toBe(production.PUBLIC_URL);
      const body = JSON.stringify({ token: link.hash.slice(1), password: 'heron kettle tunnel' });
      const accept = () =>
        fetch(`${service.origin}/api/invitations/accept`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
      const accepted = await accept();
      expect(accepted.status).toBe(200);
      expect(accepted.headers.get('set-cookie')).toMatch(/^__Host-.*; HttpOnly; Secure/);
      expect(await accepted.json()).toMatchObject({ roles: ['programme-lead'] });
      expect((await accept()).ok).toBe(false);
    });

    it('proves its audit trail while it runs', async () => {
      const { code, said } = await runBuilt('verify-audit', production);
      expect(said).toContain('The audit trail is whole');
      expect(code).toBe(0);
    });

    it('says in one sentence that its port is in use', async () => {
      const { port } = new URL(service.origin);
      const { code, said } = await runBuilt('main', { ...production, PORT: port });
      expect(code).toBe(1);
      expect(said).toMatch(/^Port \d+ is already in use\..*\n$/);
    });

    it('stops within ten seconds, although a browser keeps its connection', async () => {
      await get('/api/health');
      const { code, ms } = await stopBuilt(service.child);
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
    });
  });
});
