import { InvalidInput } from './invalid-input';

/** Where a list goes on: the key of its last row. Pages pass it back and never look inside. */
export const cursorOf = (...key: readonly string[]) =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Ids, days, instants and numbers: what the keys of rows are made of. */
const keyPart = /^[\w:.-]{1,36}$/;

/** A key that is the id of the last row. */
export const idPart = /^[\w-]{36}$/;

/** The key of the last row, `parts` long. A made-up or foreign one is bad input (422). */
export function readCursor(
  cursor: string,
  parts: number,
  part = keyPart,
  field = 'after',
): string[] {
  const key = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!isKey(key) || key.length !== parts || !key.every((each) => part.test(each)))
    throw noSuchPage(field);
  return key;
}

/** For a cursor that is well made, and whose row is not in this list. */
export const noSuchPage = (field = 'after') =>
  new InvalidInput({ [field]: 'This page of the list does not exist. Start at the first page' });

const isKey = (key: unknown): key is string[] =>
  Array.isArray(key) && key.every((part) => typeof part === 'string');

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
