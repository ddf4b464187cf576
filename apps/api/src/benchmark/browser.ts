import { Agent, request } from 'node:http';

/** Keeps its connections, as browsers and proxies do. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export type Sending = { method?: string; cookie?: string; body?: unknown };

/** Resolves to the body of a success. Anything else is thrown: what fails is not measured. */
export const send = (
  origin: string,
  path: string,
  { method = 'GET', cookie, body }: Sending = {},
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(cookie !== undefined && { cookie }),
      ...(json !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(json)),
      }),
    };
    const sent = request(`${origin}${path}`, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(bytes);
        else
          reject(
            new Error(`${method} ${path} was answered ${String(status)}: ${bytes.toString()}`),
          );
      });
    });
    sent.on('error', reject);
    sent.end(json);
  });

export const closeBrowsers = () => agent.destroy();
