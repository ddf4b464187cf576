import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Sends exactly this path and these headers: `fetch` would tidy them up first. */
export const sendRaw = (
  origin: string,
  method: string,
  path: string,
  {
    headers = {},
    body,
  }: { headers?: OutgoingHttpHeaders; body?: string | Buffer | undefined } = {},
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const all = { ...lengthOf(body, headers), ...headers };
    const sent = request({ hostname, port, method, path, headers: all, agent: false }, (answer) => {
      text(answer).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Node.js itself says the length for some methods only. */
const lengthOf = (body: string | Buffer = '', headers: OutgoingHttpHeaders) =>
  body.length === 0 || 'transfer-encoding' in headers
    ? {}
    : { 'content-length': Buffer.byteLength(body) };
