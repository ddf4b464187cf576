import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { ClamdAddress } from './files-config';

/** `virus` is what the scanner calls it; null: clean. */
export type Verdict = { virus: string | null };

/** Longest silence of the scanner. It answers a file of the largest size within seconds. */
const patience = 60_000;

const longestAnswer = 4096;

/**
 * Sends the bytes to clamd (its INSTREAM command) and resolves to what it says. Rejects when it
 * cannot be reached, breaks off, is stopped by the signal, or says neither that they are clean nor
 * that a virus was found.
 */
export async function scan(
  address: ClamdAddress,
  bytes: Readable,
  signal?: AbortSignal,
): Promise<Verdict> {
  const socket = connect(address);
  const stop = () => socket.destroy(new Error('The scan was stopped'));
  signal?.addEventListener('abort', stop);
  socket.setTimeout(patience, () => socket.destroy(new Error('The virus scanner does not answer')));
  socket.on('error', () => undefined);
  // What breaks while it is sent is heard where the answer is read: it may say why.
  send(socket, bytes).catch((error: unknown) => socket.destroy(error as Error));
  try {
    return verdictFrom(await answerOf(socket));
  } finally {
    signal?.removeEventListener('abort', stop);
    socket.destroy();
    bytes.destroy();
  }
}

/** `zINSTREAM`, then each chunk behind its length, then a length of zero. */
async function send(socket: Socket, bytes: Readable): Promise<void> {
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

/** Up to its null. One that came before the connection broke is an answer too. */
async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      text += chunk.toString('utf8');
      if (text.includes('\0') || text.length > longestAnswer) break;
    }
  } catch (error) {
    if (text === '') throw error;
  }
  if (text.length > longestAnswer) throw new Error('The virus scanner answers too much');
  return text.replace(/\0[^]*$/, '').trim();
}

function verdictFrom(answer: string): Verdict {
  if (answer === 'stream: OK') return { virus: null };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) throw new Error(`The virus scanner says: ${answer || 'nothing'}`);
  return { virus: found };
}
