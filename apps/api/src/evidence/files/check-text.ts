import type { FileKind } from '@tracker/domain';
import { createReadStream } from 'node:fs';
import { refusals } from './refusals';

/** Bytes that no text has: control characters but for tab, line feed, form feed and carriage return. */
const isControl = (byte: number) =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) ||
  byte === 0x7f;

/** What a browser or another program would take for something else, however the file is named. */
const otherFormat =
  /^[\s\u00ef\u00bb\u00bf]*(?:<!doctype|<!--|<\?|<(?:html|head|body|svg|script|iframe|math|object|embed|img|meta|link|style|title|base|form|video|audio)\b|%pdf-|%!ps|\{\\rtf|mime-version:|content-type:)/i;

const headLength = 4096;

/**
 * Text of any old encoding, but without a byte that no text has, and not beginning like a page, a
 * drawing or a script. It is kept as it is and given back as text, whatever it says.
 */
export async function checkText(path: string, kind: FileKind): Promise<void> {
  let head = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.some(isControl)) throw refusals.notText();
    if (head.length < headLength) head += chunk.toString('latin1', 0, headLength);
  }
  if (otherFormat.test(head)) throw refusals.notWhatItSays(kind);
}
