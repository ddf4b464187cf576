import { Logger, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { attachment } from '../platform/attachment';
import { csvLine, csvStart, type CsvCell } from '../platform/csv';

export type CsvRows = AsyncIterable<readonly (readonly CsvCell[])[]>;

const log = new Logger('Reports');

/** As many rows at a time as were read at a time: the next are read when these have left. */
async function* textOf(head: readonly string[], batches: CsvRows) {
  yield csvStart + csvLine(head);
  try {
    for await (const rows of batches) if (rows.length > 0) yield rows.map(csvLine).join('');
  } catch (error) {
    // The status has gone out already: the connection is cut, and the browser says that it failed.
    log.error(`A report could not be written to its end: ${String(error)}`);
    throw error;
  }
}

/** A file that is written while it is sent. What is in memory is one batch, whatever its length. */
export function csvAnswer(name: string, head: readonly string[], batches: CsvRows): StreamableFile {
  const stream = Readable.from(textOf(head, batches), { objectMode: false, highWaterMark: 65_536 });
  return new StreamableFile(stream, {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: attachment(name),
  });
}
