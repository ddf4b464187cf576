import { act } from '@testing-library/react';
import type { FakeApi } from './api';

/** Uploads of one test. They stay under way until they are let go. */
export class Uploads {
  private waiting: FakeRequest[] = [];

  constructor(readonly api: FakeApi) {}

  /** So much of the last one has been sent: 0.4. */
  reach(part: number) {
    act(() => this.last().upload.onprogress?.({ loaded: part * 100, total: 100 }));
  }

  /** The last one arrives, and is answered by the API. */
  async arrive() {
    const request = this.last();
    this.waiting = this.waiting.filter((one) => one !== request);
    await act(() => request.arrive());
  }

  begin = (request: FakeRequest) => void this.waiting.push(request);

  private last(): FakeRequest {
    const last = this.waiting.at(-1);
    if (!last) throw new Error('No upload is under way');
    return last;
  }
}

/** What the browser offers for uploads, answered by the fake API. */
class FakeRequest {
  readonly upload: {
    onprogress: ((event: { loaded: number; total: number }) => void) | null;
    onload: (() => void) | null;
  } = { onprogress: null, onload: null };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  onloadend: (() => void) | null = null;
  status = 0;
  responseText = '';
  private sent = { method: '', address: '', form: new FormData() };
  private readonly named = new Headers();
  private headers = new Headers();

  constructor(private readonly uploads: Uploads) {}

  open(method: string, address: string) {
    this.sent = { ...this.sent, method, address };
  }

  setRequestHeader(name: string, value: string) {
    this.named.set(name, value);
  }

  send(form: FormData) {
    this.sent.form = form;
    this.uploads.begin(this);
  }

  abort() {
    this.onabort?.();
    this.onloadend?.();
  }

  getResponseHeader(name: string) {
    return this.headers.get(name);
  }

  async arrive() {
    const { method, address, form } = this.sent;
    try {
      const answer = await this.uploads.api.fetch(address, {
        method,
        body: form,
        headers: this.named,
      });
      this.status = answer.status;
      this.headers = answer.headers;
      this.responseText = await answer.text();
      this.onload?.();
    } catch {
      this.onerror?.();
    }
    this.onloadend?.();
  }
}

/** Takes the place of XMLHttpRequest from now on. */
export function uploadsTo(api: FakeApi): Uploads {
  const uploads = new Uploads(api);
  globalThis.XMLHttpRequest = function () {
    return new FakeRequest(uploads);
  } as unknown as typeof XMLHttpRequest;
  return uploads;
}
