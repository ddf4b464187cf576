import type { FileKind } from '@tracker/domain';
import { createHash } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { Arrived } from './incoming';
import { refusals } from './refusals';

/** More than any phone takes; decoded it fits into the memory of a small machine. */
const mostMegapixels = 64;

export type PictureKind = Extract<FileKind, 'jpeg' | 'png' | 'webp'>;

/** The first bytes of each, so that no other decoder is ever asked. */
const beginnings: Record<PictureKind, RegExp> = {
  jpeg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n\x1a\n/,
  webp: /^RIFF[^]{4}WEBP/,
};

const quality = 90;
const encodings: Record<PictureKind, (picture: Sharp) => Sharp> = {
  jpeg: (picture) => picture.jpeg({ quality }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality }),
};

/** How pictures of people are decoded, here and for previews: nothing damaged, nothing huge. */
export const pictureOptions = {
  limitInputPixels: mostMegapixels * 1_000_000,
  failOn: 'warning',
  sequentialRead: true,
} as const;

// Each picture once: a cache of decoded ones would only hold memory.
sharp.cache(false);

/** Draws the picture anew at `to`, the right way up, without position, comments and other metadata. */
export async function cleanedPicture(
  arrived: Arrived,
  kind: PictureKind,
  to: string,
): Promise<Arrived> {
  if (!beginnings[kind].test(await firstBytes(arrived.path))) throw refusals.notWhatItSays(kind);
  const picture = sharp(arrived.path, pictureOptions).autoOrient().timeout({ seconds: 60 });
  const bytes = await encodings[kind](picture)
    .toBuffer()
    .catch((error: unknown) => {
      throw whyNot(error);
    });
  await writeFile(to, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: to, size: bytes.length, sha256 };
}

const whyNot = (error: unknown) =>
  error instanceof Error && /pixel limit/i.test(error.message)
    ? refusals.tooManyPixels(mostMegapixels)
    : refusals.damaged();

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
