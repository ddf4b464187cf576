import { randomBytes } from 'node:crypto';

/** 256 random bits unless told, for links and cookies. Only their hash is kept. */
export const newToken = (bytes = 32) => randomBytes(bytes).toString('base64url');

export const later = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();
