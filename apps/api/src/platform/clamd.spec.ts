import { Readable } from 'node:stream';
import { FakeClamd, says } from '../testing/fake-clamd';
import { scan } from './clamd';

let clamd: FakeClamd;
beforeEach(async () => {
  clamd = await FakeClamd.start();
});
afterEach(() => clamd.stop());

const scanned = (text: string | Buffer = 'abc') =>
  scan(clamd.address, Readable.from([Buffer.from(text)]));

it('sends the bytes as they are, in chunks behind their length', async () => {
  const chunks = [Buffer.from('abc'), Buffer.alloc(200_000, 7), Buffer.from([0, 0, 0, 0])];
  expect(await scan(clamd.address, Readable.from(chunks))).toEqual({ virus: null });
  expect(clamd.scanned).toEqual([Buffer.concat(chunks)]);
});

it('says which virus was found', async () => {
  clamd.answer = says('stream: Eicar-Test-Signature FOUND');
  expect(await scanned()).toEqual({ virus: 'Eicar-Test-Signature' });
});

it('understands an answer that comes in pieces', async () => {
  clamd.answer = (_, socket) => {
    socket.write('stre');
    setTimeout(() => socket.write('am: O'), 5);
    setTimeout(() => socket.end('K\0'), 10);
  };
  expect(await scanned()).toEqual({ virus: null });
});

it.each([
  'INSTREAM size limit exceeded. ERROR',
  'stream: Can’t allocate memory ERROR',
  'stream: OKAY',
  'OK',
  '',
])('takes “%s” for no verdict', async (text) => {
  clamd.answer = says(text);
  await expect(scanned()).rejects.toThrow('The virus scanner says');
});

it('takes a broken connection for no verdict', async () => {
  clamd.answer = (_, socket) => socket.destroy();
  await expect(scanned()).rejects.toThrow();
});

it('does not listen for ever', async () => {
  clamd.answer = (_, socket) => socket.end('x'.repeat(100_000));
  await expect(scanned()).rejects.toThrow('answers too much');
});

it('says that nobody is there', async () => {
  const { address } = clamd;
  await clamd.stop();
  await expect(scan(address, Readable.from([Buffer.from('a')]))).rejects.toThrow('ECONNREFUSED');
  clamd = await FakeClamd.start();
});
