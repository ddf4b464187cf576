import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { ClamdAddress } from './files-config';

/** `virus` is what the scanner calls it; null: clean. */
export type Verdict = { virus: string | null };

/** Longest silence of the scanner. It answers a file of the largest size within seconds. */
const patience = 60_000;

/**
 * Sends the bytes to clamd (its INSTREAM command) and resolves to what it says. Rejects when it
 * cannot be reached, breaks off, or says neither that they are clean nor that a virus was found.
 */
export async function scan(address: ClamdAddress, bytes: Readable): Promise<Verdict> {
  const socket = connect(address);
  socket.setTimeout(patience, () => socket.destroy(new Error('The virus scanner does not answer')));
  const answer = answerOf(socket);
  // Whoever sends hears of a broken connection by the answer.
  answer.catch(() => undefined);
  try {
    await send(socket, bytes);
    return verdictFrom(await answer);
  } catch (error) {
    // It may have said why before it hung up, as it does when a file is too large for it.
    throw socket.bytesRead > 0 ? new Error(await answer.catch(() => String(error))) : error;
  } finally {
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

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8');
    if (text.length > 4096) throw new Error('The virus scanner answers too much');
    if (text.includes('\0')) break;
  }
  return text.replace(/\0[^]*$/, '').trim();
}

function verdictFrom(answer: string): Verdict {
  if (answer === 'stream: OK') return { virus: null };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) throw new Error(`The virus scanner says: ${answer || 'nothing'}`);
  return { virus: found };
}
