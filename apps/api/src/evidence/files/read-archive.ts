import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refusals } from './refusals';

/** One file inside, or inside a document that is inside. */
export type ArchivePart = {
  name: string;
  depth: number;
  /** Its first bytes, one character each. */
  beginning: string;
  /** What says how the parts belong together, in full. Of anything else: empty. */
  text: string;
};

/** Counted while they are inflated: what an archive says of itself is only believed when it is too much. */
type Count = { entries: number; bytes: number };
const mostEntries = 4000;
const mostBytes = 200 * 1024 * 1024;
/** Documents inflate about ten times, tables of one number up to a hundred. */
const mostRatio = 250;
/** A chart brings its table along as a document of its own; that one brings nothing more. */
const mostDepth = 1;
const mostNested = 20 * 1024 * 1024;
const mostText = 1024 * 1024;

const endRecord = 22;
const isXmlAboutParts =
  /(^|\/)(\[Content_Types\]\.xml|[^/]*\.rels)$|^mimetype$|^META-INF\/manifest\.xml$/;

/**
 * Shows every part of a ZIP, one after the other, with at most one of them in memory. Throws the
 * sentence that says why not: a password, a bomb, damage, or something before or behind the archive.
 */
export async function readArchive(path: string, see: (part: ArchivePart) => void): Promise<void> {
  await checkEnd(path);
  const count = { entries: 0, bytes: 0 };
  const zip = await opened((done) => yauzl.open(path, options, done));
  await eachPart(zip, 0, count, see);
}

const options = {
  lazyEntries: true,
  autoClose: false,
  validateEntrySizes: true,
  strictFileNames: false,
};
type Opened = (error: Error | null, zip: ZipFile) => void;

const opened = (start: (done: Opened) => void) =>
  new Promise<ZipFile>((resolve, reject) => {
    start((error, zip) => (error ? reject(refusals.damaged()) : resolve(zip)));
  });

/** The archive ends where the file ends, without a comment in which something else could hide. */
async function checkEnd(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const at = Math.max(size - endRecord, 0);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(endRecord), 0, endRecord, at);
    const isEnd = bytesRead === endRecord && buffer.readUInt32LE(0) === 0x06054b50;
    if (!isEnd) throw (await hasEnd(path, size)) ? refusals.severalKinds() : refusals.damaged();
  } finally {
    await file.close();
  }
}

async function hasEnd(path: string, size: number): Promise<boolean> {
  const file = await open(path);
  try {
    const length = Math.min(size, 1024 * 1024);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.includes(Buffer.from('PK\x05\x06', 'latin1'));
  } finally {
    await file.close();
  }
}

async function eachPart(
  zip: ZipFile,
  depth: number,
  count: Count,
  see: (part: ArchivePart) => void,
): Promise<void> {
  try {
    for await (const entry of entriesOf(zip)) {
      count.entries += 1;
      if (count.entries > mostEntries) throw refusals.bomb();
      if (entry.isEncrypted()) throw refusals.encrypted();
      if (!entry.fileName.endsWith('/')) await onePart(zip, entry, depth, count, see);
    }
  } finally {
    zip.close();
  }
}

async function onePart(
  zip: ZipFile,
  entry: Entry,
  depth: number,
  count: Count,
  see: (part: ArchivePart) => void,
) {
  const { fileName: name, compressedSize, uncompressedSize } = entry;
  const most = Math.max(1024 * 1024, compressedSize * mostRatio);
  if (uncompressedSize > Math.min(most, mostBytes - count.bytes)) throw refusals.bomb();
  const isText = isXmlAboutParts.test(name);
  const content = await inflated(zip, entry, count, most, isText);
  const beginning = content.toString('latin1', 0, 16);
  see({ name, depth, beginning, text: isText ? textOf(content) : '' });
  if (!beginning.startsWith('PK\x03\x04')) return;
  if (depth >= mostDepth || content.length > mostNested) throw refusals.active();
  const inner = await opened((done) => yauzl.fromBuffer(content, options, done));
  await eachPart(inner, depth + 1, count, see);
}

/** The first bytes of a part; of what is read as a whole, and of an archive inside, all of them. */
async function inflated(
  zip: ZipFile,
  entry: Entry,
  count: Count,
  most: number,
  isText: boolean,
): Promise<Buffer> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of streamOf(zip, entry)) {
    size += chunk.length;
    count.bytes += chunk.length;
    if (count.bytes > mostBytes || size > most) throw refusals.bomb();
    const isArchive = kept[0]?.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
    if (isText && size > mostText) throw refusals.bomb();
    if (kept.length === 0 || isText || (isArchive && size <= mostNested + 1)) kept.push(chunk);
  }
  return Buffer.concat(kept);
}

async function* streamOf(zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) =>
      error ? reject(refusals.damaged()) : resolve(readable),
    );
  });
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch {
    throw refusals.damaged();
  }
}

/** Entries one at a time, as the list at the end of the archive names them. */
async function* entriesOf(zip: ZipFile): AsyncIterable<Entry> {
  let hear: (entry: Entry | null | Error) => void = () => undefined;
  zip.on('entry', (entry: Entry) => hear(entry));
  zip.on('end', () => hear(null));
  zip.on('error', (error: Error) => hear(error));
  for (;;) {
    const next = await new Promise<Entry | null | Error>((resolve) => {
      hear = resolve;
      zip.readEntry();
    });
    if (next instanceof Error) throw refusals.damaged();
    if (next === null) return;
    yield next;
  }
}

/** XML says its encoding by its first bytes. One that hides its letters between zeros is not read. */
function textOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le');
  if (content.includes(0)) throw refusals.damaged();
  return content.toString('utf8');
}
