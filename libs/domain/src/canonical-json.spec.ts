import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json';

/** RFC 8785, section 3.2.3 and appendix B. */
it('writes the example of RFC 8785', () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"\/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('sorts keys by their UTF-16 code units', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
  expect(Object.keys(JSON.parse(written) as object)).toEqual([
    '1',
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\u{1f600}',
    '\ufb33',
  ]);
});

const json = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

it('is one text for one value, whatever the order of its keys', () => {
  const reversed = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, member]) => [key, reversed(member)]),
    );
  };
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

it('loses nothing', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it.each([Number.NaN, Infinity, -Infinity])('refuses %p, which JSON has not', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError);
});

it('refuses half a character, in a text and in a key', () => {
  expect(() => canonicalJson('\ud83d')).toThrow(TypeError);
  expect(() => canonicalJson({ '\ude00': 1 })).toThrow(TypeError);
});
