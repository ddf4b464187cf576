import { fileKinds, type FileKind } from '@tracker/domain';
import { z } from 'zod';

const MB = 1024 * 1024;

export type FilesConfig = {
  /** Files of people, and those that are still arriving. Nothing else may lie in it. */
  folder: string;
  /** Where files are kept in place of the folder; null: in the folder. */
  s3: S3Config | null;
  /** Kinds that are taken. */
  kinds: readonly FileKind[];
  /** Bytes of one file. */
  largest: number;
  /** Bytes of all files of one apprenticeship. */
  quota: number;
  /** The virus scanner. Null: files are not scanned. */
  clamd: ClamdAddress | null;
};

export type S3Config = { url: string; bucket: string; key: string; secret: string; region: string };
export type ClamdAddress = { host: string; port: number } | { path: string };

const megabytes = (preset: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'a whole number of megabytes, from 1')
    .transform((text) => Number(text) * MB)
    .default(preset * MB);

const isKind = (text: string): text is FileKind => (fileKinds as readonly string[]).includes(text);

export const filesEnvironment = {
  FILES_FOLDER: z.string().min(1).optional(),
  FILES_LARGEST_MB: megabytes(10),
  FILES_QUOTA_MB: megabytes(500),
  FILES_KINDS: z
    .string()
    .transform((text) => text.split(',').map((kind) => kind.trim()))
    .refine((kinds) => kinds.every(isKind), `some of ${fileKinds.join(', ')}`)
    .transform((kinds) => kinds.filter(isKind))
    .default([...fileKinds]),
  FILES_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  FILES_S3_BUCKET: z.string().min(1).optional(),
  FILES_S3_KEY: z.string().min(1).optional(),
  FILES_S3_SECRET: z.string().min(1).optional(),
  FILES_S3_REGION: z.string().min(1).default('eu-west-2'),
  CLAMD_URL: z
    .string()
    .refine(
      (text) => text === '' || clamdAddress(text) !== null,
      'tcp://host:3310 or unix:/run/clamav/clamd.ctl',
    )
    .default(''),
};
type Settings = z.output<z.ZodObject<typeof filesEnvironment>>;

function clamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) };
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port } = new URL(text);
  return protocol === 'tcp:' && hostname !== ''
    ? { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) }
    : null;
}

const ofS3 = ['FILES_S3_URL', 'FILES_S3_BUCKET', 'FILES_S3_KEY', 'FILES_S3_SECRET'] as const;

/** All of the settings of S3, or none. */
export function filesProblems(env: NodeJS.ProcessEnv): string[] {
  const absent = ofS3.filter((name) => !env[name]);
  return absent.length === ofS3.length
    ? []
    : absent.map((name) => `${name}: is needed where files are kept in S3`);
}

/** Beside the database, and named after it: two databases never share their files. */
export const filesFrom = (settings: Settings, databaseFile: string | null): FilesConfig => ({
  folder: settings.FILES_FOLDER ?? (databaseFile === null ? 'data/files' : `${databaseFile}-files`),
  s3: s3From(settings),
  kinds: settings.FILES_KINDS,
  largest: settings.FILES_LARGEST_MB,
  quota: settings.FILES_QUOTA_MB,
  clamd: clamdAddress(settings.CLAMD_URL),
});

function s3From(settings: Settings): S3Config | null {
  const { FILES_S3_URL: url, FILES_S3_BUCKET: bucket, FILES_S3_KEY: key } = settings;
  const { FILES_S3_SECRET: secret, FILES_S3_REGION: region } = settings;
  return url && bucket && key && secret
    ? { url: url.replace(/\/+$/, ''), bucket, key, secret, region }
    : null;
}
