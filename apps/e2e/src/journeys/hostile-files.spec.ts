import { sam } from '@tracker/examples';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { onPage } from '../hands';
import { stage } from '../stage';
import type { Visitor } from '../visitor';

const here = stage('hostile-files');

const marker = 'a hostile script ran';
const script = `document.title = '${marker}'; console.error('${marker}'); top.ran = true; alert(1);`;
const html = `<!doctype html><html><body><script>${script}</script><img src=x onerror="${script}"></body></html>`;

type Hostile = { name: string; mimeType: string; buffer: Buffer };

const text = (name: string, mimeType: string, words: string): Hostile => ({
  name,
  mimeType,
  buffer: Buffer.from(words),
});

const photo = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: '#28a197' } });

/** Files of which every one would run a script, if somebody let it. */
async function hostileFiles(): Promise<Hostile[]> {
  const jpeg = await photo().jpeg().toBuffer();
  const described = photo().withExif({ IFD0: { ImageDescription: html } });
  return [
    text('page.html', 'text/html', html),
    text('page.txt', 'text/plain', html),
    text('page.txt', 'text/html', html),
    text('page.md', 'text/markdown', `[here](javascript:alert(1))\n\n${html}`),
    text('table.csv', 'text/csv', `name,${html.replaceAll(',', ';')}\n=1+1,2\n`),
    text('code.js.txt', 'text/plain', script),
    text('code.js', 'text/javascript', script),
    text(
      'drawing.svg',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><script>${script}</script></svg>`,
    ),
    text(
      'drawing.png',
      'image/png',
      `<svg xmlns="http://www.w3.org/2000/svg"><script>${script}</script></svg>`,
    ),
    text('page.jpg', 'image/jpeg', html),
    text(
      'page.pdf',
      'application/pdf',
      `%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF`,
    ),
    { name: 'both.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([jpeg, Buffer.from(html)]) },
    {
      name: 'both.html.jpg',
      mimeType: 'text/html',
      buffer: Buffer.concat([jpeg, Buffer.from(html)]),
    },
    { name: 'described.jpg', mimeType: 'image/jpeg', buffer: await described.jpeg().toBuffer() },
    { name: `<img src=x onerror=${script}>.jpg`, mimeType: 'image/jpeg', buffer: jpeg },
    { name: '"><script>.txt', mimeType: 'text/plain', buffer: Buffer.from(html) },
  ];
}

/** The ids of those that the service kept. */
async function keptOf({ page }: Visitor, files: readonly Hostile[]): Promise<string[]> {
  const session = await page.request.get('/api/session');
  const { apprenticeshipId } = (await session.json()) as { apprenticeshipId: string };
  const kept: string[] = [];
  for (const file of files) {
    const address = `/api/apprenticeships/${apprenticeshipId}/evidence/files`;
    const answer = await page.request.post(address, {
      headers: { origin: here.service.origin },
      multipart: { confirmed: 'on', file },
    });
    expect([200, 422]).toContain(answer.status());
    if (answer.ok()) kept.push(((await answer.json()) as { id: string }).id);
  }
  return kept;
}

/** Every way in which a page may bring in an address. Resolves when each has loaded or failed. */
const bringIn = (page: Page, address: string) =>
  page.evaluate(async (from) => {
    const ways = ['iframe', 'object', 'embed', 'img', 'script', 'link'] as const;
    const settled = ways.map(
      (way) =>
        new Promise<void>((resolve) => {
          const element = document.createElement(way);
          element.addEventListener('load', () => resolve());
          element.addEventListener('error', () => resolve());
          setTimeout(resolve, 300);
          if (way === 'link') element.setAttribute('rel', 'stylesheet');
          const attribute = way === 'object' ? 'data' : way === 'link' ? 'href' : 'src';
          element.setAttribute(attribute, from);
          document.body.append(element);
        }),
    );
    await Promise.all(settled);
  }, address);

/** A file is an attachment: the browser takes it away instead of showing it. */
const goTo = (page: Page, address: string) => page.goto(address).catch(() => null);

it('the same words do run a script where nothing stops them', async () => {
  const { page } = await here.visitors.arrive();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.setContent(html);
  expect(await page.title()).toBe(marker);
  expect(await page.evaluate(() => 'ran' in window)).toBe(true);
});

it('no file that somebody uploads runs a script in the browser of who opens it', async () => {
  const visitor = await here.visitors.signIn(sam);
  const { page } = visitor;
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(`dialog on ${page.url()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.text().includes(marker)) ran.push(`console on ${page.url()}`);
  });
  const kept = await keptOf(visitor, await hostileFiles());
  // Harmless as they are kept: as text, and as pictures that are drawn anew.
  expect(kept.length).toBeGreaterThan(4);

  for (const id of kept) {
    await page.goto(`/evidence/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const address of [`/api/evidence/${id}/file`, `/api/evidence/${id}/preview`]) {
      await bringIn(page, address);
      await goTo(page, address);
      expect(await page.title()).not.toBe(marker);
      await page.goto(`/evidence/${id}`);
    }
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  }
  await page.goto('/portfolio');
  await onPage(page, 'Portfolio');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(ran).toEqual([]);
});
