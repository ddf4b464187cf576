export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value, after RFC 8785: no white space, keys in UTF-16 order, numbers and
 * strings as ECMAScript writes them. Throws on what JSON cannot hold without loss.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('JSON has no such number');
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${quoted(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('The text holds half of a character');
  return JSON.stringify(text);
}
