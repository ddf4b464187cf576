import type { TableCell } from '@tracker/govuk';

/** A figure in a table, aligned to the right. */
export const numeric = (content: string | number): TableCell => ({ content, numeric: true });
