import { constants, deflateRawSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP of these files. */
export function archive(
  parts: Record<string, Buffer | string>,
  { comment = '', stored = [] as readonly string[] } = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : content, name, {
      compress: !stored.includes(name),
    });
  zip.end({ comment, forceZip64Format: false });
  return buffer(zip.outputStream);
}

export type RawPart = {
  name: string;
  /** As it stands in the archive. */
  packed: Buffer;
  /** What the archive says of its size. */
  claims: number;
};

/** A ZIP written by hand: it may lie. `again` lists its last part so many times more. */
export function rawArchive(parts: readonly RawPart[], again = 0): Buffer {
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const header = localOf(part);
    local.push(header, part.packed);
    listed.push(centralOf(part, at));
    at += header.length + part.packed.length;
  }
  const last = listed.at(-1);
  if (last) listed.push(...Array.from({ length: again }, () => last));
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

function localOf({ name, packed, claims }: RawPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(claims, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function centralOf({ name, packed, claims }: RawPart, at: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(claims, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(at, 42);
  return Buffer.concat([header, Buffer.from(name)]);
}

const block = 16 * 1024 * 1024;

/** So many zeros, packed: about a thousandth of that. Never holds more than one block of them. */
export function packedZeros(bytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(block), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: Math.ceil(bytes / block) }, () => one), end]);
}
