export type DatePart = 'day' | 'month' | 'year';
export type DateParts = Partial<Record<DatePart, string | number>>;

/**
 * One day out of what was typed into a DateInput, as YYYY-MM-DD: `{ day: '5', month: '3', year: '2026' }` is 2026-03-05.
 * Nothing typed is ''. What is not a date comes back as typed, with dashes, so that a schema can refuse it.
 * Anything else is left alone: `z.preprocess(dayOf, z.iso.date('Enter a real date'))` takes both forms.
 */
export function dayOf(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null) return typed;
  const { day = '', month = '', year = '' } = typed as DateParts;
  const parts = [year, month, day].map((part) => String(part).trim());
  if (parts.every((part) => part === '')) return '';
  return parts.map((part, index) => (index ? part.padStart(2, '0') : part)).join('-');
}

/** The other way round: what a DateInput shows for a day, or for parts that are given as they are. */
export function partsOf(value: unknown): Partial<Record<DatePart, string>> {
  if (typeof value === 'string') {
    const [year, month, day] = value.split('-').map((part) => part.replace(/^0+(?=.)/, ''));
    return { day, month, year };
  }
  const parts = Object.entries(value ?? {}) as [DatePart, unknown][];
  return Object.fromEntries(parts.map(([part, typed]) => [part, String(typed)]));
}
