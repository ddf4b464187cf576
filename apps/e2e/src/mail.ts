import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Service } from './service';

/** What a mail program shows of a mail: the text, whole lines, every letter. */
function textOf(raw: string): string {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const lettersTo = ({ mailFolder }: Service, address: string): string[] => {
  try {
    return readdirSync(mailFolder)
      .filter((file) => file.endsWith('.eml'))
      .sort()
      .map((file) => readFileSync(path.join(mailFolder, file), 'utf8'))
      .filter((raw) => raw.includes(`To: ${address}`))
      .map(textOf);
  } catch {
    // The folder is made with the first mail.
    return [];
  }
};

/** Waits for a mail to this address with a link to that page, and resolves to where the newest one leads. */
export async function linkTo(service: Service, address: string, page: string): Promise<string> {
  const link = new RegExp(`^https?://[^/\\s]+(${page}#\\S+)$`, 'm');
  for (let tries = 0; tries < 100; tries += 1) {
    const found = lettersTo(service, address).flatMap((text) => link.exec(text)?.[1] ?? []);
    const newest = found.at(-1);
    if (newest) return newest;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail to ${address} leads to ${page}`);
}
