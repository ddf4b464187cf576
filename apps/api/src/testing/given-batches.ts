import { batches } from '@tracker/contract';
import { randomUUID } from 'node:crypto';
import type { Browser } from './test-service';

/** A request, and what was sent with it. */
export type Asked = { id: string; snapshot: string };

/** What the check page sends to sign these off together. */
export const bodyFor = (asked: readonly Asked[], batch: string = randomUUID()) => ({
  batch,
  requests: asked.map(({ id: itemId, snapshot }) => ({ itemId, snapshot })),
});

export async function signOffTogether(by: Browser, asked: readonly Asked[], key?: string) {
  const body = bodyFor(asked);
  return { ...(await by.call(batches.signOffBatch, { body, key })).data, batch: body.batch };
}

export const undoTogether = async (by: Browser, ids: readonly string[]) =>
  (await by.call(batches.undoSignOffs, { body: { itemIds: [...ids] } })).data;
