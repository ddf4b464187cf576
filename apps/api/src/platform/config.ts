import { isIP } from 'node:net';
import { z } from 'zod';
import { filesEnvironment, filesFrom, filesProblems, type FilesConfig } from './files-config';

/** Everything the service reads from its environment. Parsed once, at the start. */
export type Config = {
  production: boolean;
  /** Demo people and a notice on every page. Never in production. */
  demo: boolean;
  host: string;
  port: number;
  /** The address in the browser, without a slash at its end. */
  publicUrl: string;
  database: DatabaseConfig;
  /** Proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** Folder of the built web app; null serves the API alone. */
  webFolder: string | null;
  /** What people may upload, and where it is kept. */
  files: FilesConfig;
  mail: MailConfig;
  /** Days for which a link to a witness works. */
  witnessLinkDays: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

export type MailConfig = {
  /** `smtp://…` or `smtps://…`. Null: mail is written into the folder. */
  server: string | null;
  folder: string;
  /** The address that mail comes from. */
  from: string;
};

export type DatabaseConfig =
  | {
      kind: 'sqlite';
      file: string;
      /** Nobody misses it after a power cut: it is written without waiting for the disk. */
      disposable?: boolean;
    }
  | { kind: 'postgres'; url: string };

/** Where a service finds the settings: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('config');

/** The demo never lies where production looks. */
const defaultFiles = { production: 'data/tracker.sqlite', demo: 'data/demo.sqlite' };

/** Passwords that stand in this repository. Good enough for a developer's machine only. */
const developmentPasswords = ['tracker', 'postgres', 'password', 'development'];

const proxyRanges = ['loopback', 'linklocal', 'uniquelocal'];

/** An address, a range like `10.0.0.0/8`, or a range by name. `/0` would believe everybody. */
function isProxy(text: string): boolean {
  if (proxyRanges.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** What a browser sends as its `Origin`, with at most a slash behind it. */
const isOrigin = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { origin, href } = new URL(text);
  return href === `${origin}/`;
};

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port is a number from 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65_535, 'a port is a number from 0 to 65535'))
    .default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isOrigin, 'the address without a path, like https://tracker.example.gov.uk')
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_FILE: z.string().min(1).optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform(listOf)
    .refine((proxies) => proxies.every(isProxy), 'addresses or ranges, with commas between')
    .default([]),
  WEB_FOLDER: z.string().optional(),
  ...filesEnvironment,
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'an address like smtp://mail.example.gov.uk:587' })
    .optional(),
  MAIL_FROM: z.email('an email address').optional(),
  MAIL_FOLDER: z.string().min(1).default('data/mail'),
  WITNESS_LINK_DAYS: z
    .string()
    .regex(/^([1-9]|[1-5]\d|60)$/, 'a number of days from 1 to 60')
    .transform(Number)
    .default(14),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});
type Environment = z.output<typeof environment>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  }
}

/** Throws a ConfigError that names every bad variable, not only the first. */
export function readConfig(env: NodeJS.ProcessEnv, defaultWebFolder: string | null): Config {
  const parsed = environment.safeParse(env);
  const malformed = (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
  const unfit = env['NODE_ENV'] === 'production' ? productionProblems(env) : demoProblems(env);
  const incomplete = filesProblems(env);
  if (!parsed.success || unfit.length > 0 || incomplete.length > 0)
    throw new ConfigError([...malformed, ...unfit, ...incomplete]);
  return toConfig(parsed.data, defaultWebFolder);
}

function productionProblems({ PUBLIC_URL, DATABASE_URL = '' }: NodeJS.ProcessEnv): string[] {
  const problems: string[] = [];
  if (!PUBLIC_URL?.startsWith('https://'))
    problems.push('PUBLIC_URL: production needs the https address that people type');
  if (URL.canParse(DATABASE_URL) && developmentPasswords.includes(new URL(DATABASE_URL).password))
    problems.push('DATABASE_URL: this password stands in the repository, choose another');
  return problems;
}

const loopback = ['127.0.0.1', 'localhost', '::1'];

const demoProblems = ({ HOST = '127.0.0.1' }: NodeJS.ProcessEnv): string[] =>
  loopback.includes(HOST)
    ? []
    : [
        'HOST: the demo listens on this machine only (127.0.0.1). Set NODE_ENV=production to serve others',
      ];

function toConfig(settings: Environment, defaultWebFolder: string | null): Config {
  const production = settings.NODE_ENV === 'production';
  const database: DatabaseConfig = settings.DATABASE_URL
    ? { kind: 'postgres', url: settings.DATABASE_URL }
    : {
        kind: 'sqlite',
        file: settings.DATABASE_FILE ?? defaultFiles[production ? 'production' : 'demo'],
      };
  const { origin, hostname } = new URL(
    settings.PUBLIC_URL ?? `http://localhost:${String(settings.PORT)}`,
  );
  return {
    production,
    demo: !production,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: origin,
    database,
    trustedProxies: settings.TRUSTED_PROXIES,
    webFolder: settings.WEB_FOLDER ?? defaultWebFolder,
    files: filesFrom(settings, database.kind === 'sqlite' ? database.file : null),
    mail: {
      server: settings.SMTP_URL ?? null,
      folder: settings.MAIL_FOLDER,
      from: settings.MAIL_FROM ?? `apprentice-tracker@${hostname}`,
    },
    witnessLinkDays: settings.WITNESS_LINK_DAYS,
    logLevel: settings.LOG_LEVEL,
  };
}

/** The settings of this process. */
export const configFromEnvironment = (defaultWebFolder: string | null) =>
  readConfig(process.env, defaultWebFolder);
