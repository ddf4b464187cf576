import type { FileKind } from '@tracker/domain';
import { open } from 'node:fs/promises';
import { readArchive, type ArchivePart } from './read-archive';
import { refusals } from './refusals';

export type OfficeKind = Extract<FileKind, 'docx' | 'xlsx' | 'pptx' | 'odt'>;

const officeMain = 'application/vnd.openxmlformats-officedocument';
/** What the list of contents calls the document itself. With macros it is called something else. */
const mainPart: Record<Exclude<OfficeKind, 'odt'>, string> = {
  docx: `${officeMain}.wordprocessingml.document.main+xml`,
  xlsx: `${officeMain}.spreadsheetml.sheet.main+xml`,
  pptx: `${officeMain}.presentationml.presentation.main+xml`,
};
const withMacros = /macroEnabled|vbaProject/i;
const odtType = 'application/vnd.oasis.opendocument.text';

/** An older Office file, or a newer one inside a password. */
const compound = '\xd0\xcf\x11\xe0';
/** Compound files (objects of other programs, macros) and programs have no place in a document. */
const foreign = /^(\xd0\xcf\x11\xe0|MZ|\x7fELF|%PDF-|#!)/;
const scripted = /(^|\/)(vbaProject[^/]*|activeX\/.*|Basic\/.+|Scripts\/.+)$/i;

/** A Word, Excel, PowerPoint or OpenDocument file that is whole, open, of its kind, and only shows itself. */
export async function checkOffice(path: string, kind: OfficeKind): Promise<void> {
  await checkBeginning(path, kind);
  const contents: ArchivePart[] = [];
  await readArchive(path, (part) => {
    if (part.depth === 0 && isContents(part)) contents.push(part);
    checkPart(part);
  });
  if (!contents.some((part) => isOfKind(part, kind))) throw refusals.notWhatItSays(kind);
}

async function checkBeginning(path: string, kind: OfficeKind) {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const first = buffer.toString('latin1');
    if (first === compound) throw await whichCompound(path, kind);
    if (first !== 'PK\x03\x04') throw refusals.notWhatItSays(kind);
  } finally {
    await file.close();
  }
}

/** Office puts a file with a password into a compound file that holds an “EncryptedPackage”. */
async function whichCompound(path: string, kind: OfficeKind) {
  const file = await open(path);
  try {
    const bytes = await file.readFile();
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? refusals.encrypted()
      : refusals.notWhatItSays(kind);
  } finally {
    await file.close();
  }
}

const isContents = ({ name }: ArchivePart) => name === '[Content_Types].xml' || name === 'mimetype';

function isOfKind({ name, text }: ArchivePart, kind: OfficeKind): boolean {
  if (kind === 'odt') return name === 'mimetype' && text.trim() === odtType;
  return name === '[Content_Types].xml' && text.includes(mainPart[kind]);
}

function checkPart({ name, beginning, text }: ArchivePart) {
  if (scripted.test(name) || foreign.test(beginning)) throw refusals.active();
  if (name.endsWith('[Content_Types].xml') && withMacros.test(text)) throw refusals.active();
  if (name.endsWith('.rels')) checkRelations(text);
  if (name === 'META-INF/manifest.xml') checkManifest(text);
}

/** Links that a person follows are fine. What is loaded when the file is opened is not. */
function checkRelations(text: string) {
  for (const [relation] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const isOutside = /TargetMode\s*=\s*["']\s*External/i.test(relation);
    if (isOutside && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation))
      throw refusals.loadsFromElsewhere();
  }
}

function checkManifest(text: string) {
  if (/encryption-data/.test(text)) throw refusals.encrypted();
  if (/application\/(?:vnd\.sun\.star\.|x-)?(?:basic|javascript)/i.test(text))
    throw refusals.active();
}
