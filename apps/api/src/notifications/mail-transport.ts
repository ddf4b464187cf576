import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../platform/config';
import type { OutboxMail } from './outbox-mail.entity';

export type Letter = Pick<OutboxMail, 'id' | 'recipient' | 'subject' | 'text' | 'createdAt'>;

/** How mail leaves the service. `send` throws when it did not. */
export type MailTransport = { send: (letter: Letter) => Promise<void>; close: () => void };

/** To the mail server when one is configured, else into the folder. */
export const transportFor = (config: MailConfig): MailTransport =>
  config.server === null ? toFolder(config) : toServer(config, config.server);

const seconds = 1000;

/** Every wait has an end, far below the time for which a mail is leased. */
const waits = {
  connectionTimeout: 10 * seconds,
  greetingTimeout: 10 * seconds,
  socketTimeout: 30 * seconds,
};

/** Nothing in a mail makes the mailer read a file or fetch an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

function toServer({ from }: MailConfig, url: string): MailTransport {
  const server = createTransport({ url, ...waits, ...closed });
  return {
    send: async (letter) => {
      await server.sendMail(optionsFor(from, letter));
    },
    close: () => {
      server.close();
    },
  };
}

/** Each mail is a file that any mail program opens. A mail that is written again is the same file. */
function toFolder({ from, folder }: MailConfig): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, ...closed });
  return {
    send: async (letter) => {
      const { message } = await composer.sendMail(optionsFor(from, letter));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, fileOf(letter));
      // Only its owner reads it: it may hold a link that lets somebody in.
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}

const fileOf = ({ createdAt, id }: Letter) => `${createdAt.replace(/[:.]/g, '-')}-${id}.eml`;

/** The same id with each try, so that a mail server or program can drop one that arrives twice. */
const optionsFor = (
  from: string,
  { id, recipient, subject, text, createdAt }: Letter,
): SendMailOptions => ({
  from: { name: 'Apprentice tracker', address: from },
  to: { name: '', address: recipient },
  subject,
  text: inShortLines(text),
  date: new Date(createdAt),
  messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

const lineLength = 72;

/** Also who reads the mail as it was sent finds a link in one piece: nothing has to break the lines again. */
const inShortLines = (text: string) => text.split('\n').map(folded).join('\r\n');

function folded(paragraph: string): string {
  const lines: string[] = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length > lineLength) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\r\n');
}

type MailProblem = {
  /** `ECONNREFUSED`, `550`. Never what the server said: that may name the person. */
  code: string;
  /** The server says that it will never take it. */
  isFinal: boolean;
  /** It is about this mail only: the next one may well go through. */
  isAboutThisMail: boolean;
};

export function mailProblem(error: unknown): MailProblem {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown };
  const answer = typeof responseCode === 'number' ? responseCode : 0;
  const isAboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const name = answer > 0 ? String(answer) : typeof code === 'string' ? code : 'UNKNOWN';
  return { code: name.slice(0, 40), isFinal: isAboutThisMail && answer >= 500, isAboutThisMail };
}
