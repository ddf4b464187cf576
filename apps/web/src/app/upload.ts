import type { BodyInput, Endpoint, Params, Response } from '@tracker/contract';
import { addressOf, answerOf } from './api';
import { offline } from './api-problem';

type Upload<E extends Endpoint> = { params: Params<E>; body: BodyInput<E>; file: File };

type Watch = {
  /** With it, the upload can be sent again and is done once: see `newIntents`. */
  key: string;
  /** From 0 to 1: how much of it has left this machine. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
};

/** The person took it back while it was under way. Nothing was kept. */
export class UploadCancelled extends Error {}

/**
 * Sends one file with the fields of the body before it. Like `call`, but says how far it is and can
 * be cancelled: only XMLHttpRequest tells. Throws ApiProblem or UploadCancelled.
 */
export const upload = <const E extends Endpoint>(
  endpoint: E,
  { params, body, file }: Upload<E>,
  watch: Watch,
): Promise<Response<E>> =>
  answerOf(endpoint, () => {
    const form = formOf(body ?? {});
    form.append('file', file);
    return send({ method: endpoint.method, address: addressOf(endpoint, params) }, form, watch);
  });

function formOf(fields: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields) as [string, unknown][])
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (each !== undefined && each !== false) form.append(name, textOf(each));
  return form;
}

/** A ticked box is said as a form says it. */
const textOf = (value: unknown) => (value === true ? 'on' : String(value));

type Place = { method: string; address: string };

function send({ method, address }: Place, form: FormData, { key, onProgress, signal }: Watch) {
  return new Promise<globalThis.Response>((resolve, reject) => {
    if (signal.aborted) return reject(new UploadCancelled());
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    request.open(method, address);
    request.setRequestHeader('idempotency-key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(offline());
    request.onabort = () => reject(new UploadCancelled());
    request.onloadend = () => signal.removeEventListener('abort', cancel);
    signal.addEventListener('abort', cancel);
    request.send(form);
  });
}

function responseOf(request: XMLHttpRequest) {
  const retryAfter = request.getResponseHeader('retry-after');
  return new Response(request.responseText, {
    status: request.status,
    ...(retryAfter && { headers: { 'retry-after': retryAfter } }),
  });
}
