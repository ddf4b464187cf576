import { evidence as contract } from '@tracker/contract';
import sharp from 'sharp';
import type { TestFile } from './multipart';
import type { Browser } from './test-service';

type Facts = { title?: string; note?: string; itemIds?: string[]; entryIds?: string[] };

/** What a page sends for a note. */
export const aNote = (facts: Facts = {}) => ({
  title: 'Why the first rollout failed',
  note: 'The health check asked the wrong port',
  itemIds: [],
  entryIds: [],
  confirmed: true,
  ...facts,
});

/** A small picture, as PNG. */
export const aPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#1d70b8' } })
    .png()
    .toBuffer();

export const aTextFile = (text = 'The rollout stops by itself'): TestFile => ({
  name: 'notes.txt',
  type: 'text/plain',
  bytes: text,
});

/** Evidence, added the way the pages add it. Each resolves to its id. */
export const givenEvidence = {
  note: async (browser: Browser, apprenticeship: string, facts: Facts = {}) => {
    const sent = { params: { id: apprenticeship }, body: aNote(facts) };
    return (await browser.call(contract.addNote, sent)).data.id;
  },

  file: async (
    browser: Browser,
    apprenticeship: string,
    file: TestFile = aTextFile(),
    { title, itemIds = [], entryIds = [] }: Facts = {},
  ) => {
    const body = { title, itemIds, entryIds, confirmed: true };
    const { data } = await browser.call(contract.addFile, {
      params: { id: apprenticeship },
      body,
      file,
    });
    return data.id;
  },
};
