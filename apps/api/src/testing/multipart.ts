import { randomUUID } from 'node:crypto';

export type TestFile = { name: string; type?: string; bytes: Buffer | string };

/** What a browser sends for a form with a file: the fields first, the file last. */
export function multipartOf(fields: Record<string, unknown> = {}, file?: TestFile) {
  const boundary = `----${randomUUID()}`;
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter((each) => each !== undefined && each !== false)
      .map((each) => partOf(boundary, `name="${name}"`, '', textOf(each))),
  );
  if (file) parts.push(filePart(boundary, file));
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

const textOf = (value: unknown) =>
  value === true ? 'on' : typeof value === 'string' ? value : JSON.stringify(value);

/** As the living standard of HTML escapes a name. */
const escaped = (name: string) =>
  name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');

const filePart = (boundary: string, { name, type, bytes }: TestFile) =>
  partOf(
    boundary,
    `name="file"; filename="${escaped(name)}"`,
    `\r\nContent-Type: ${type ?? 'application/octet-stream'}`,
    bytes,
  );

const partOf = (boundary: string, name: string, type: string, content: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${name}${type}\r\n\r\n`),
    typeof content === 'string' ? Buffer.from(content) : content,
    Buffer.from('\r\n'),
  ]);
