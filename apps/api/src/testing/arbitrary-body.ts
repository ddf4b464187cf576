import fc from 'fast-check';
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Fields = Record<string, unknown>;

const days = ['2026-11-24', '2026-11-25', '2026-02-30', '2028-02-29', '0001-01-01', '9999-12-31'];

/** Texts that break what is not careful: databases, pages, spreadsheets, and the code in between. */
export const hostileTexts = [
  '',
  ' \t\n',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '\ufeff\u200b\u202e\u2066',
  'e\u0301'.repeat(400),
  '👩‍🚀'.repeat(300),
  'x'.repeat(25_000),
  "'; DROP TABLE people; --",
  '$1 %s {{7*7}} ${7*7}',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("https://evil.example")',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e309',
];

const hostileValues: unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  [],
  [[]],
  {},
  { toString: null, valueOf: null },
  { length: 1e9 },
  { then: 'x' },
];

/** Anything that JSON can say, with a weakness for what hurts. */
export const anything = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.constantFrom(...hostileValues),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.jsonValue({ maxDepth: 3 }),
  );

/** What would pass, or nearly: from the schema alone, with values at its borders. */
function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting));
  return byType[String(schema.type)]?.(schema) ?? anything();
}

const byType: Partial<Record<string, (schema: JsonSchema) => fc.Arbitrary<unknown>>> = {
  object: fittingObject,
  array: fittingList,
  string: fittingText,
  integer: fittingNumber,
  number: fittingNumber,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
};

function fittingList({ items, maxItems = 3 }: JsonSchema) {
  return fc.array(fitting(items as JsonSchema), { maxLength: Math.min(maxItems, 20) + 1 });
}

function fittingNumber({ minimum = 0, maximum = 0 }: JsonSchema) {
  return fc.oneof(
    fc.constantFrom(0, 1, minimum, minimum - 1, maximum, maximum + 1),
    fc.integer(),
    fc.constantFrom('1', ' 2 ', ''),
  );
}

function fittingText({ format, pattern, minLength = 0, maxLength = 100 }: JsonSchema) {
  if (format === 'uuid') return fc.uuid();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const borders = [minLength, maxLength, maxLength + 1].map((length) => 'é'.repeat(length));
  return fc.oneof(
    fc.constantFrom(...borders),
    fc.constantFrom(...days),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) }),
  );
}

function fittingObject({ properties = {}, propertyNames, additionalProperties }: JsonSchema) {
  if (propertyNames && additionalProperties)
    return fc.dictionary(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fitting(additionalProperties as JsonSchema),
      { maxKeys: 4 },
    );
  const fields = Object.entries(properties).map(([name, field]) => [
    name,
    fc.oneof({ arbitrary: fitting(field as JsonSchema), weight: 4 }, fc.constant(undefined)),
  ]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>);
}

/** A right one with up to two fields changed, one made from the schema alone, or anything. */
export function bodyLike(schema: z.ZodObject, right: Fields): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const fields = Object.entries(json.properties ?? {});
  const change = fc
    .constantFrom(...(fields.length > 0 ? fields : [['more', {}] as [string, JsonSchema]]))
    .chain(([name, field]) =>
      fc.oneof(fitting(field as JsonSchema), anything()).map((value) => ({ [name]: value })),
    );
  const changed = fc
    .array(change, { maxLength: 2 })
    .map((changes) => Object.assign({}, right, ...changes) as Fields);
  return fc.oneof(
    { arbitrary: changed, weight: 7 },
    { arbitrary: fitting(json), weight: 2 },
    { arbitrary: anything(), weight: 1 },
  );
}
