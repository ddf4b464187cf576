/** `$2, $3, $4` for a list of values. */
export const placeholders = (values: readonly unknown[], first: number) =>
  values.map((_, i) => `$${String(first + i)}`).join(', ');
