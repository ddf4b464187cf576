import { readFile } from 'node:fs/promises';
import { inflateSync, constants } from 'node:zlib';
import { refusals } from './refusals';

/** Bytes of all object streams of one document, inflated. */
const mostInflated = 64 * 1024 * 1024;

/** Names behind which a document acts by itself, or brings another file along. */
const active = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'ImportData',
  'SubmitForm',
  'Movie',
  'Sound',
  'Rendition',
]);

const beginning = /^%PDF-[12]\.\d/;
/** Where a ZIP ends: its end record, with a comment that reaches just to the end of the file. */
const zipEnd = 'PK\x05\x06';

/**
 * A whole, open PDF that only shows itself. Looks into compressed objects too, and at names however
 * they are spelled. It reads names, not meaning: what is refused here is not opened by a viewer, and
 * what gets past is still scanned, and only ever given back as an attachment.
 */
export async function checkPdf(path: string): Promise<void> {
  const bytes = await readFile(path);
  const text = bytes.toString('latin1');
  if (!beginning.test(text)) throw refusals.notWhatItSays('pdf');
  checkEnd(text);
  checkNames(text);
  for (const inflated of objectStreams(bytes, text)) checkNames(inflated);
}

/** Its last mark is at its end, and nothing stands behind it. */
function checkEnd(text: string) {
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !text.includes('startxref')) throw refusals.damaged();
  if (/[^\s\0]/.test(text.slice(end + '%%EOF'.length))) throw refusals.severalKinds();
  const zip = text.lastIndexOf(zipEnd);
  if (
    zip >= 0 &&
    zip + 22 + text.charCodeAt(zip + 20) + 256 * text.charCodeAt(zip + 21) === text.length
  )
    throw refusals.severalKinds();
}

function checkNames(text: string) {
  for (const [, spelled = ''] of text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{2,60})/g)) {
    const name = unescaped(spelled);
    if (name === 'Encrypt') throw refusals.encrypted();
    if (active.has(name)) throw refusals.active();
  }
}

/** `/J#61vaScript` is `/JavaScript`. */
const unescaped = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Streams in which objects are packed: what stands before the word “stream” says whether it is one. */
function* objectStreams(bytes: Buffer, text: string): Iterable<string> {
  let room = mostInflated;
  let before = 0;
  for (const { index: start } of text.matchAll(/stream/g)) {
    const dictionary = unescaped(text.slice(before, start));
    before = start + 'stream'.length;
    if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    const inflated = unpacked(bytes, before, dictionary, Math.max(room, 1));
    room -= inflated.length;
    yield inflated;
  }
}

/** One that is packed in a way that is not read here is refused. */
function unpacked(bytes: Buffer, after: number, dictionary: string, room: number): string {
  const from = after + (bytes[after] === 0x0d ? 2 : 1);
  const filters = /\/Filter\s*(\[[^\]]*\]|[^/\s>]*\/?\w*)/
    .exec(dictionary)?.[1]
    ?.replace(/[[\]\s]/g, '');
  if (filters === undefined)
    return bytes.toString('latin1', from, bytes.indexOf('endstream', from));
  if (filters !== '/FlateDecode') throw refusals.active();
  try {
    const options = { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(bytes.subarray(from), options).toString('latin1');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? refusals.bomb() : refusals.damaged();
  }
}
