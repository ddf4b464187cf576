import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { ClamdAddress } from '../platform/files-config';

type Answering = (bytes: Buffer, socket: Socket) => void;

/** Speaks the protocol of clamd as far as it is used here, and answers as a test says. */
export class FakeClamd {
  /** What was sent to be scanned, the first first. */
  readonly scanned: Buffer[] = [];
  /** Ends the answer with a null, as clamd does. */
  answer: Answering = says('stream: OK');

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeClamd> {
    const server = createServer();
    const fake = new FakeClamd(server);
    server.on('connection', (socket) => fake.hear(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get address(): ClamdAddress {
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  stop() {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private hear(socket: Socket) {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const bytes = streamIn(heard);
      if (bytes === null) return;
      heard = Buffer.alloc(0);
      this.scanned.push(bytes);
      this.answer(bytes, socket);
    });
  }
}

/** `says('stream: OK')`, in one piece. */
export const says =
  (text: string): Answering =>
  (_, socket) =>
    socket.end(`${text}\0`);

const command = 'zINSTREAM\0';

/** The bytes between the command and the length of zero. Null: not all has arrived. */
function streamIn(heard: Buffer): Buffer | null {
  if (heard.length < command.length) return null;
  if (!heard.toString('latin1').startsWith(command)) throw new Error('That is no command');
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= heard.length) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
