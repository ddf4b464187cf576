import { archive, packedZeros, rawArchive } from './archives';
import { file, page, types, type HostileFile } from './hostile-file';

type Parts = Record<string, Buffer | string>;

const main = 'application/vnd.openxmlformats-officedocument';
const mains = {
  docx: `${main}.wordprocessingml.document.main+xml`,
  xlsx: `${main}.spreadsheetml.sheet.main+xml`,
  pptx: `${main}.presentationml.presentation.main+xml`,
} as const;

const contents = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${type}"/></Types>`;

/** A document as far as anybody looks: its list of contents and one part. */
export const office = (kind: keyof typeof mains, parts: Parts = {}) =>
  archive({ '[Content_Types].xml': contents(mains[kind]), 'main.xml': '<document/>', ...parts });

const odt = (parts: Parts = {}, type: string = types.odt) =>
  archive(
    { mimetype: type, 'content.xml': '<office:document-content/>', ...parts },
    { stored: ['mimetype'] },
  );

const relations = (type: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://evil.example/x" TargetMode="External"/></Relationships>`;

/** The beginning of a compound file: objects of other programs, macros, old documents, passwords. */
const compound = (inside = '') =>
  Buffer.concat([
    Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    Buffer.alloc(504),
    Buffer.from(inside, 'utf16le'),
  ]);

/** Word, Excel, PowerPoint and OpenDocument files that act, load, hide, or inflate without end. */
export async function hostileOffice(): Promise<HostileFile[]> {
  return [
    ...(await withActs()),
    ...(await withLinks()),
    ...(await withPasswords()),
    ...(await ofOtherKinds()),
    ...(await bombs()),
  ];
}

const withActs = async () => [
  file('docx', 'has macros', await office('docx', { 'word/vbaProject.bin': compound() }), 'active'),
  file('xlsx', 'has macros', await office('xlsx', { 'xl/vbaProject.bin': compound() }), 'active'),
  file('docx', 'is one with macros that was renamed', await renamedMacros(), 'active'),
  file(
    'docx',
    'brings an object of another program',
    await office('docx', { 'word/embeddings/o.bin': compound() }),
    'active',
  ),
  file(
    'docx',
    'brings a program',
    await office('docx', { 'word/media/image1.png': 'MZ\x90' }),
    'active',
  ),
  file(
    'docx',
    'brings a control',
    await office('docx', { 'word/activeX/activeX1.xml': '<x/>' }),
    'active',
  ),
  file(
    'pptx',
    'brings a PDF',
    await office('pptx', { 'ppt/embeddings/a.pdf': '%PDF-1.7' }),
    'active',
  ),
  file(
    'pptx',
    'brings a document that has macros',
    await office('pptx', {
      'ppt/embeddings/a.xlsx': await office('xlsx', { 'xl/vbaProject.bin': compound() }),
    }),
    'active',
  ),
  file('docx', 'brings archives in archives in archives', await nested(3), 'active'),
  file('odt', 'has macros', await odt({ 'Basic/Standard/Module1.xml': '<x/>' }), 'active'),
  file('odt', 'has scripts', await odt({ 'Scripts/python/a.py': 'print()' }), 'active'),
];

const withLinks = async () => [
  file(
    'docx',
    'loads its template from elsewhere',
    await office('docx', { 'word/_rels/settings.xml.rels': relations('attachedTemplate') }),
    'loadsFromElsewhere',
  ),
  file(
    'docx',
    'says in UTF-16 where its template is',
    await office('docx', {
      'word/_rels/settings.xml.rels': Buffer.from(
        `\ufeff${relations('attachedTemplate')}`,
        'utf16le',
      ),
    }),
    'loadsFromElsewhere',
  ),
  file(
    'xlsx',
    'takes numbers from elsewhere',
    await office('xlsx', { 'xl/externalLinks/_rels/a.xml.rels': relations('externalLinkPath') }),
    'loadsFromElsewhere',
  ),
  file(
    'pptx',
    'shows a picture from elsewhere',
    await office('pptx', { 'ppt/slides/_rels/s1.xml.rels': relations('image') }),
    'loadsFromElsewhere',
  ),
  file(
    'docx',
    'has a link that a person may follow',
    await office('docx', { 'word/_rels/document.xml.rels': relations('hyperlink') }),
    'kept',
  ),
  file(
    'pptx',
    'brings the table of a chart',
    await office('pptx', { 'ppt/embeddings/a.xlsx': await office('xlsx') }),
    'kept',
  ),
];

const withPasswords = async () => [
  file('docx', 'needs a password', compound('EncryptedPackage'), 'encrypted'),
  file('docx', 'has a part that needs a password', locked(await office('docx')), 'encrypted'),
  file(
    'odt',
    'needs a password',
    await odt({ 'META-INF/manifest.xml': '<m:encryption-data/>' }),
    'encrypted',
  ),
];

async function ofOtherKinds(): Promise<HostileFile[]> {
  const docx = await office('docx');
  const other = await archive({ 'evil.html': page });
  return [
    file('docx', 'is a document of the old kind', compound('WordDocument'), 'notWhatItSays'),
    file('docx', 'is any archive', other, 'notWhatItSays'),
    file('docx', 'is a table', await office('xlsx'), 'notWhatItSays'),
    file(
      'odt',
      'is a drawing',
      await odt({}, 'application/vnd.oasis.opendocument.graphics'),
      'notWhatItSays',
    ),
    file(
      'docx',
      'is a program that unpacks itself',
      Buffer.concat([Buffer.from('MZ\x90'), docx]),
      'notWhatItSays',
    ),
    file('docx', 'is a page', page, 'notWhatItSays'),
    file('docx', 'is cut off before its end', docx.subarray(0, docx.length - 40), 'damaged'),
    file('docx', 'has a part that is damaged', damaged(docx), 'damaged'),
    file(
      'docx',
      'has a part whose name leads out of its folder',
      climbing(await office('docx', { 'ab/evil.xml': '<x/>' })),
      'damaged',
    ),
    file('docx', 'has a page behind it', Buffer.concat([docx, Buffer.from(page)]), 'severalKinds'),
    file(
      'docx',
      'has a page in its comment',
      await archive({ '[Content_Types].xml': contents(mains.docx) }, { comment: page }),
      'severalKinds',
    ),
    {
      ...file('docx', 'is an archive and says so', other, 'otherKind', 'a.zip'),
      type: 'application/zip',
    },
    { ...file('docx', 'has macros and says so', docx, 'otherKind', 'a.docm'), type: '' },
  ];
}

const list = { name: '[Content_Types].xml', packed: Buffer.from([3, 0]), claims: 0 };
const megabyte = 1024 * 1024;

async function bombs(): Promise<HostileFile[]> {
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, i) => [`a${String(i)}.xml`, '']),
  );
  const small = packedZeros(16 * megabyte);
  return [
    file(
      'docx',
      'inflates to 1 GB and says so',
      rawArchive([
        list,
        { name: 'a', packed: packedZeros(1024 * megabyte), claims: 1024 * megabyte },
      ]),
      'bomb',
    ),
    file(
      'docx',
      'inflates to 1 GB and says that it is small',
      rawArchive([list, { name: 'a', packed: packedZeros(1024 * megabyte), claims: 900 }]),
      'damaged',
    ),
    file(
      'docx',
      'names one part 1,000 times',
      rawArchive([list, { name: 'a', packed: small, claims: 16 * megabyte }], 1000),
      'bomb',
    ),
    file('docx', 'has 5,000 parts', await office('docx', many), 'bomb'),
    file(
      'docx',
      'has a list of contents without an end',
      await office('docx', { 'x.rels': '<'.repeat(3 * megabyte) }),
      'bomb',
    ),
  ];
}

const renamedMacros = () =>
  archive({
    '[Content_Types].xml': contents('application/vnd.ms-word.document.macroEnabled.main+xml'),
    'main.xml': '<document/>',
  });

async function nested(depth: number): Promise<Buffer> {
  return depth === 0
    ? office('docx')
    : office('docx', { 'word/embeddings/a.docx': await nested(depth - 1) });
}

/** With the mark of a password on every part. */
function locked(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (const [mark, at] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const)
    for (let i = copy.indexOf(mark, 0, 'latin1'); i >= 0; i = copy.indexOf(mark, i + 4, 'latin1'))
      copy.writeUInt16LE(copy.readUInt16LE(i + at) | 1, i + at);
  return copy;
}

/** The bytes of its first part are others. */
function damaged(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  const from = 30 + copy.readUInt16LE(26) + copy.readUInt16LE(28);
  copy.fill(0xff, from, from + 20);
  return copy;
}

const climbing = (zip: Buffer) =>
  Buffer.from(zip.toString('latin1').replaceAll('ab/evil.xml', '../evil.xml'), 'latin1');
