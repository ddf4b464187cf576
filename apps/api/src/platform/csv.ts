/** One cell. Numbers and yes or no are ours; text may be anybody's. Null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** Spreadsheets read UTF-8 by this mark, and take other letters for those of an old code page without it. */
export const csvStart = '\uFEFF';

/** What spreadsheets take for the start of a formula, also behind spaces (OWASP, CSV injection). */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Behind an apostrophe a spreadsheet shows the text and works nothing out. */
const harmless = (text: string) => (formula.test(text) ? `'${text}` : text);

/** Text always stands in quotes: then no separator of any country's spreadsheet begins another cell. */
function written(cell: CsvCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}

/** One line of RFC 4180, its end included. */
export const csvLine = (cells: readonly CsvCell[]) => `${cells.map(written).join(',')}\r\n`;
