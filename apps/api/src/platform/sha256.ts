import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 text, in hex. */
export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
