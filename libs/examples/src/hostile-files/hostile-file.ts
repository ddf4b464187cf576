/** Why the service refuses, each with the beginning of the sentence that a person reads. */
export const sentences = {
  empty: 'The selected file is empty',
  tooLarge: 'The selected file must be smaller than 10 MB',
  otherKind: 'The selected file must be a PDF, JPEG, PNG, WebP',
  heic: 'The selected file is a HEIC photo',
  notWhatItSays: 'The selected file is named like a',
  encrypted: 'The selected file is password protected',
  damaged: 'The selected file is damaged or incomplete',
  active: 'The selected file contains a macro, a script or another file',
  loadsFromElsewhere: 'The selected file loads something from another place',
  severalKinds: 'The selected file contains more than one kind of file',
  bomb: 'The selected file is too large when it is unpacked',
  tooManyPixels: 'The selected picture must be smaller than 64 megapixels',
  notText: 'The selected file contains characters that are not text',
} as const;

/** `kept`: it is taken, and harmless as it is given back. */
export type HostileVerdict = keyof typeof sentences | 'kept';

/** A file that somebody could send to do harm, made by hand, and what becomes of it. */
export type HostileFile = {
  /** What it tries, in words. */
  tries: string;
  name: string;
  /** The media type that the browser declares. */
  type: string;
  bytes: Buffer;
  verdict: HostileVerdict;
  /** The name under which it is kept, where that is another one. */
  keptAs?: string;
};

export const types = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
} as const;
export type HostileType = keyof typeof types;

/** `file('pdf', 'starts a program', bytes, 'active')`: named and declared as a browser would. */
export const file = (
  type: HostileType,
  tries: string,
  bytes: Buffer | string,
  verdict: HostileVerdict,
  name = `evidence.${type === 'jpeg' ? 'jpg' : type}`,
): HostileFile => ({
  tries,
  name,
  type: types[type],
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  verdict,
});

/** What every script in the corpus would do, were it ever run: a test watches for it. */
export const script = 'alert(document.domain)';
export const page = `<!doctype html><title>x</title><script>${script}</script>`;
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"/>`;
