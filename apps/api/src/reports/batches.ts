/** Rows that are read at a time. */
export const batchSize = 500;

/**
 * Everything that `read` finds, a batch at a time by key: `read` gets the last row of the batch
 * before, or null for the first one. A batch that is not full is the last.
 */
export async function* batchesOf<Row>(
  read: (after: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after: Row | null = null;
  do {
    const rows: Row[] = await read(after);
    yield rows;
    after = rows.length === batchSize ? (rows.at(-1) ?? null) : null;
  } while (after !== null);
}

/** A list in parts of at most `size`. */
export const partsOf = <Each>(list: readonly Each[], size: number): Each[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
