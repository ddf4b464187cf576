import { BadRequestException } from '@nestjs/common';
import { invalid } from '@tracker/domain';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** One file of a request, whose bytes have not been read yet. */
export type SentFile = {
  /** As the browser said it: hostile until it is cleaned. */
  name: string;
  /** The media type that the browser says. */
  declared: string;
  bytes: AsyncIterable<Buffer>;
  /** Reads what is left of a file that is not wanted: a browser hears the answer when it has sent all. */
  discard: () => Promise<void>;
};

export type SentForm = { fields: Record<string, unknown>; file: SentFile | null };

/** Limits of what stands before the file. The file itself is counted by whoever reads it. */
export const multipartLimits = {
  fieldNameSize: 100,
  fieldSize: 20_000,
  fields: 120,
  files: 1,
  parts: 121,
  headerPairs: 20,
  fileSize: Infinity,
};

/** The fields up to the file. Those behind it are not read: a page sends the file last. */
export async function readForm(request: FastifyRequest, schema?: z.ZodObject): Promise<SentForm> {
  const sent: [string, string][] = [];
  if (!request.isMultipart()) return { fields: {}, file: null };
  for await (const part of readable(request.parts())) {
    if (part.type === 'file')
      return { fields: fieldsFrom(sent, schema), file: fileFrom(request, part) };
    if (part.fieldnameTruncated || part.valueTruncated)
      throw invalid({ [part.fieldname]: 'What you entered is too long' });
    sent.push([part.fieldname, String(part.value)]);
  }
  return { fields: fieldsFrom(sent, schema), file: null };
}

/** Bytes after which nobody waits for the rest of a file that is not wanted. */
const mostDiscarded = 64 * 1024 * 1024;

async function discard({ raw }: FastifyRequest, stream: Readable): Promise<void> {
  let size = 0;
  for await (const chunk of readable(stream as AsyncIterable<Buffer>)) {
    size += chunk.length;
    if (size > mostDiscarded) raw.destroy();
  }
}

/** What breaks off, or is no form, is the fault of who sends it (400). */
async function* readable<Part>(parts: AsyncIterable<Part>): AsyncIterable<Part> {
  try {
    yield* parts;
  } catch (error) {
    const hasStatus = error instanceof Error && 'statusCode' in error;
    throw hasStatus ? error : new BadRequestException();
  }
}

type FilePart = { fieldname: string; filename: string; mimetype: string; file: Readable };

/** A form without a choice sends a file without a name. */
function fileFrom(
  request: FastifyRequest,
  { fieldname, filename, mimetype, file: stream }: FilePart,
): SentFile | null {
  const file = {
    name: filename,
    declared: mimetype,
    bytes: readable(stream as AsyncIterable<Buffer>),
    discard: () => discard(request, stream),
  };
  if (fieldname === 'file' && filename) return file;
  stream.resume();
  return null;
}

/** A form says a list by saying its field again, and a list of one looks like no list. */
function fieldsFrom(sent: readonly [string, string][], schema?: z.ZodObject) {
  const shape = (schema?.shape ?? {}) as Record<string, z.core.$ZodType>;
  const names = [...new Set(sent.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const values = sent.filter(([field]) => field === name).map(([, value]) => value);
      return [name, isList(shape[name]) ? values : values.at(-1)];
    }),
  );
}

const isList = (field?: z.core.$ZodType): boolean =>
  field instanceof z.ZodArray || (field instanceof z.ZodDefault && isList(field.unwrap()));
