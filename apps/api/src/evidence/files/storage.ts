import type { Readable } from 'node:stream';

/** A file on this machine that has arrived whole and was checked. */
export type CheckedFile = {
  path: string;
  /** Bytes. */
  size: number;
  /** Of the bytes, in hex. */
  sha256: string;
  mediaType: string;
};

/**
 * Keeps bytes under the SHA-256 of their content: the same bytes once, whoever uploads them. Names of
 * people's files never reach it. What `keep` has resolved to survives a power cut.
 */
export abstract class FileStorage {
  /** Takes the file over: it is not at its path any more, or not needed there. */
  abstract keep(file: CheckedFile): Promise<void>;
  /** Null when there is nothing of that name. */
  abstract open(sha256: string): Promise<Readable | null>;
  /** Nothing to remove is no error. */
  abstract remove(sha256: string): Promise<void>;
  /** Everything that is kept, with the instant at which it was kept last. */
  abstract list(): AsyncIterable<{ sha256: string; keptAt: string }>;
}

export const isSha256 = (text: string) => /^[0-9a-f]{64}$/.test(text);
