import { randomBytes } from 'node:crypto';

/** 256 random bits, for links and cookies. Only their hash is kept. */
export const newToken = () => randomBytes(32).toString('base64url');

export const later = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();
