import { cursorOf, readCursor } from './cursor';
import { InvalidInput } from './invalid-input';

const encoded = (json: string) => Buffer.from(json).toString('base64url');

it('leads back to the key of the last row', () => {
  const key = ['2026-11-24', '2026-11-24T14:05:00.000Z', '5a11b0c0-0000-4000-8000-000000000001'];
  expect(readCursor(cursorOf(...key), 3)).toEqual(key);
  expect(readCursor(cursorOf('41'), 1, /^\d+$/)).toEqual(['41']);
});

it.each([
  '',
  'zzz',
  '\u0000',
  encoded('{}'),
  encoded('null'),
  encoded('"a"'),
  encoded('[]'),
  encoded('[1]'),
  encoded('["a","b"]'),
  encoded('[["a"]]'),
  encoded('[""]'),
  encoded('["\\u0000"]'),
  encoded('["\\ud800"]'),
  encoded('["a b"]'),
  encoded('["a\\n"]'),
  encoded(`["${'a'.repeat(37)}"]`),
])('%j is none: bad input, which no database sees', (cursor) => {
  expect(() => readCursor(cursor, 1)).toThrow(InvalidInput);
});

it('has the shape that the list asks for', () => {
  for (const made of ['x', '1.5', '-1', 'NaN', '1e3'])
    expect(() => readCursor(cursorOf(made), 1, /^\d{1,15}$/)).toThrow(InvalidInput);
});
