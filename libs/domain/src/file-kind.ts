/** The kinds of file that a portfolio takes. Few on purpose: each is checked by its content before it is kept. */
export const fileKinds = [
  'pdf',
  'jpeg',
  'png',
  'webp',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'txt',
  'csv',
  'md',
] as const;
export type FileKind = (typeof fileKinds)[number];

export type AboutFileKind = {
  words: string;
  /** The first is the usual one. Lower case, without the dot. */
  extensions: readonly string[];
  /** The one that it is kept under. */
  mediaType: string;
  /** Others that browsers declare for it. */
  alsoDeclared: readonly string[];
};

const office = 'application/vnd.openxmlformats-officedocument';

export const aboutFileKind: Record<FileKind, AboutFileKind> = {
  pdf: { words: 'PDF', extensions: ['pdf'], mediaType: 'application/pdf', alsoDeclared: [] },
  jpeg: {
    words: 'JPEG',
    extensions: ['jpg', 'jpeg'],
    mediaType: 'image/jpeg',
    alsoDeclared: ['image/jpg', 'image/pjpeg'],
  },
  png: { words: 'PNG', extensions: ['png'], mediaType: 'image/png', alsoDeclared: [] },
  webp: { words: 'WebP', extensions: ['webp'], mediaType: 'image/webp', alsoDeclared: [] },
  docx: {
    words: 'Word (DOCX)',
    extensions: ['docx'],
    mediaType: `${office}.wordprocessingml.document`,
    alsoDeclared: [],
  },
  xlsx: {
    words: 'Excel (XLSX)',
    extensions: ['xlsx'],
    mediaType: `${office}.spreadsheetml.sheet`,
    alsoDeclared: [],
  },
  pptx: {
    words: 'PowerPoint (PPTX)',
    extensions: ['pptx'],
    mediaType: `${office}.presentationml.presentation`,
    alsoDeclared: [],
  },
  odt: {
    words: 'OpenDocument text (ODT)',
    extensions: ['odt'],
    mediaType: 'application/vnd.oasis.opendocument.text',
    alsoDeclared: [],
  },
  txt: {
    words: 'plain text (TXT)',
    extensions: ['txt'],
    mediaType: 'text/plain',
    alsoDeclared: [],
  },
  csv: {
    words: 'CSV',
    extensions: ['csv'],
    mediaType: 'text/csv',
    // Where Excel is installed, Windows says that it owns them.
    alsoDeclared: ['application/csv', 'application/vnd.ms-excel', 'text/plain'],
  },
  md: {
    words: 'Markdown (MD)',
    extensions: ['md'],
    mediaType: 'text/markdown',
    alsoDeclared: ['text/x-markdown', 'text/plain'],
  },
};

/** What a browser says that does not know the kind. */
const unknownToBrowser = ['', 'application/octet-stream'];

/** The kind that a name claims by its end. Null: none that is taken. */
export const kindNamed = (name: string, allowed: readonly FileKind[]): FileKind | null =>
  allowed.find((kind) => aboutFileKind[kind].extensions.includes(extensionOf(name))) ?? null;

/** Lower case, without the dot. Empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** Whether what the browser declares can be a file of this kind. */
export function mayDeclare(kind: FileKind, declared: string): boolean {
  const type = (declared.split(';')[0] ?? '').trim().toLowerCase();
  const { mediaType, alsoDeclared } = aboutFileKind[kind];
  return type === mediaType || alsoDeclared.includes(type) || unknownToBrowser.includes(type);
}

export const kindOfMediaType = (mediaType: string): FileKind | null =>
  fileKinds.find((kind) => aboutFileKind[kind].mediaType === mediaType) ?? null;

const pictures: readonly FileKind[] = ['jpeg', 'png', 'webp'];
export const isPicture = (kind: FileKind) => pictures.includes(kind);

const kB = 1024;

/** "340 KB", "1.2 MB". A megabyte is 1,048,576 bytes, as people's machines count them. */
export function sizeWords(bytes: number): string {
  if (bytes < kB) return `${String(bytes)} bytes`;
  if (bytes < kB * kB) return `${String(Math.round(bytes / kB))} KB`;
  const megabytes = Math.round((bytes / kB / kB) * 10) / 10;
  return `${megabytes.toLocaleString('en-GB')} MB`;
}

const mostCharacters = 150;
const nobodysName = 'file';

/** Names that a Windows machine cannot save. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Control characters, marks that turn the direction of text or cannot be seen, and what file systems refuse. */
const unwanted =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd<>:"|?*]/gu;

/** The name of a file as it is shown and given back: only ever words, never a path. Extension kept when long. */
export function fileNameFrom(sent: string): string {
  const last = sent.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(unwanted, '').normalize('NFC').replace(/\s+/g, ' ');
  const name = withoutEdges(clean) || nobodysName;
  return shortened(reserved.test(name) ? `_${name}` : name);
}

/** Dots in front hide a file; dots and spaces behind are lost on Windows. */
const withoutEdges = (name: string) => name.replace(/^[. ]+|[. ]+$/g, '');

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= mostCharacters) return name;
  const end = extensionOf(name);
  const tail = end === '' || end.length > 10 ? '' : name.slice(name.lastIndexOf('.'));
  const start = characters.slice(0, mostCharacters - tail.length).join('');
  return `${withoutEdges(start)}${tail}`;
}
