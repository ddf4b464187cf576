import { useState } from 'react';

/**
 * What a person wants done, each with a key of its own (`Idempotency-Key`): the same for a double
 * click and for another try after an answer got lost, another one as soon as the content differs or
 * it was done. So a retry is never done twice.
 */
export function newIntents() {
  const keys = new Map<string, string>();
  const running = new Map<string, Promise<unknown>>();

  async function carryOut<Answer>(content: string, send: (key: string) => Promise<Answer>) {
    const key = keys.get(content) ?? crypto.randomUUID();
    keys.set(content, key);
    const answer = await send(key);
    keys.clear();
    return answer;
  }

  /** Sends it with its key. What is on its way already is not sent again: both get that answer. */
  return function once<Answer>(content: unknown, send: (key: string) => Promise<Answer>) {
    const text = JSON.stringify(content, asText);
    const sent = running.get(text) as Promise<Answer> | undefined;
    if (sent) return sent;
    const sending = carryOut(text, send).finally(() => running.delete(text));
    running.set(text, sending);
    return sending;
  };
}

/** JSON knows no files. */
const asText = (_: string, value: unknown) =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value;

/** For the intents of one page or form, for as long as it is open. */
export const useOnce = () => useState(() => newIntents())[0];
