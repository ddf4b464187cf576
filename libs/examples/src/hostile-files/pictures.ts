import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { archive } from './archives';
import { drawing, file, page, script, type HostileFile } from './hostile-file';

const noise = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#1d70b8',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

/** Pictures that are taken for what they are not, or hold more than a picture. */
export async function hostilePictures(): Promise<HostileFile[]> {
  const png = await noise(60).png().toBuffer();
  const jpeg = await noise(60).jpeg().toBuffer();
  const webp = await noise(60).webp().toBuffer();
  const zip = await archive({ 'evil.html': page });
  return [
    file('png', 'is cut off in the middle', png.subarray(0, png.length / 2), 'damaged'),
    file('jpeg', 'is cut off in the middle', jpeg.subarray(0, jpeg.length / 2), 'damaged'),
    file('webp', 'is cut off in the middle', webp.subarray(0, webp.length / 2), 'damaged'),
    file('png', 'has a flipped bit', flipped(png), 'damaged'),
    file('png', 'is only a beginning', png.subarray(0, 8), 'damaged'),
    file('png', 'is an archive too', Buffer.concat([png, zip]), 'kept'),
    file('png', 'has a page behind it', Buffer.concat([png, Buffer.from(page)]), 'kept'),
    file('png', 'has a script in a comment', withText(png, 'Comment', page), 'kept'),
    file('png', 'has a comment that inflates to 40 MB', withZippedText(png), 'kept'),
    file('jpeg', 'says where it was taken', await withPosition(), 'kept'),
    file('jpeg', 'has a page in a comment', withJpegComment(jpeg, `*/=1;${page}`), 'kept'),
    file('webp', 'moves', await moving(), 'kept'),
    file('png', 'claims 30,000 × 30,000 pixels', pngOf(30_000, 30_000), 'tooManyPixels'),
    file('png', 'claims more pixels than there can be', pngOf(2 ** 31 - 1, 2 ** 31 - 1), 'damaged'),
    file('jpeg', 'claims 60,000 × 60,000 pixels', jpegOf(jpeg, 60_000), 'tooManyPixels'),
    file('png', 'is a JPEG', jpeg, 'notWhatItSays'),
    file('jpeg', 'is a PNG', png, 'notWhatItSays'),
    file('webp', 'is a PNG', png, 'notWhatItSays'),
    { ...file('png', 'declares another kind', png, 'notWhatItSays'), type: 'image/jpeg' },
    { ...file('png', 'declares a page', png, 'notWhatItSays'), type: 'text/html' },
    file('png', 'is a GIF', gif, 'notWhatItSays'),
    file('png', 'is a drawing with a script', drawing, 'notWhatItSays'),
    file('jpeg', 'is a page', page, 'notWhatItSays'),
    file('jpeg', 'is a TIFF', await noise(20).tiff().toBuffer(), 'notWhatItSays'),
    file('png', 'is empty', '', 'empty'),
    { ...file('png', 'is a GIF and says so', gif, 'otherKind', 'a.gif'), type: 'image/gif' },
    { ...file('png', 'is a drawing', drawing, 'otherKind', 'a.svg'), type: 'image/svg+xml' },
    { ...file('jpeg', 'is a photo of a phone', heic, 'heic', 'IMG_1.HEIC'), type: 'image/heic' },
  ];
}

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Behind the signature and the header chunk. */
const afterHeader = 8 + 25;
const withChunk = (png: Buffer, added: Buffer) =>
  Buffer.concat([png.subarray(0, afterHeader), added, png.subarray(afterHeader)]);
const withText = (png: Buffer, key: string, text: string) =>
  withChunk(png, chunk('tEXt', Buffer.from(`${key}\0${text}`, 'latin1')));
const withZippedText = (png: Buffer) =>
  withChunk(
    png,
    chunk(
      'zTXt',
      Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(40_000_000))]),
    ),
  );

function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same picture with another size in its frame header. */
function jpegOf(jpeg: Buffer, side: number): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(side, frame + 5);
  copy.writeUInt16BE(side, frame + 7);
  return copy;
}

function withJpegComment(jpeg: Buffer, text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    Buffer.from(text, 'latin1'),
    jpeg.subarray(2),
  ]);
}

/** Lying on its side, taken in Manchester. */
export const withPosition = () =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: '#00703c' } })
    .jpeg()
    .withExif({
      IFD0: { ImageDescription: script, Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '53/1 28/1 50/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '2/1 14/1 40/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const moving = async () =>
  sharp(await noise(20).raw().toBuffer(), {
    raw: { width: 20, height: 20, channels: 3, pageHeight: 10 },
  })
    .webp({ loop: 0, delay: [50, 50] })
    .toBuffer();
