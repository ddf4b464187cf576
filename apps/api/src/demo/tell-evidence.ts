import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@tracker/domain';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { EvidenceChanges } from '../evidence/evidence-changes';
import { Uploads } from '../evidence/files/uploads';
import type { PlanFact } from '../plans/plan-facts';
import { at, workingDay, type Moment } from './moments';

/** What Sam has to show for the work with Leila: a picture, a link and a note. */
export function evidenceMoments(
  app: INestApplicationContext,
  { id, parties, today }: ApprenticeRecord,
  items: readonly PlanFact[],
): Moment[] {
  const sam = parties.apprentice;
  const itemIds = items
    .filter(({ programmeItem }) => programmeItem.key === 'implement.pair')
    .map((item) => item.id);
  const places = { itemIds, entryIds: [], confirmed: true };
  const words = app.get(EvidenceChanges);
  const day = workingDay(addDays(today, -6));
  return [
    {
      at: at(day, '15:10'),
      tell: async () => {
        const title = 'The run of our change, passed';
        await app.get(Uploads).add(sam, id, { ...places, title }, await pictureOfATestRun());
      },
    },
    {
      at: at(day, '15:14'),
      tell: async () => {
        const title = 'The change that Leila and I made';
        const address = 'https://gitlab.example.gov.uk/platform/checks/-/merge_requests/118';
        await words.addLink(sam, id, { ...places, title, address });
      },
    },
    {
      at: at(day, '15:20'),
      tell: async () => {
        const title = 'What I learned while pairing';
        const note =
          'Leila asked why before she asked how. We wrote the test first, and saw it fail for the right reason.';
        await words.addNote(sam, id, { ...places, title, note });
      },
    },
  ];
}

async function pictureOfATestRun() {
  const line = (y: number, text: string) =>
    `<text x="40" y="${String(y)}" font-family="monospace" font-size="28" fill="#0b0c0c">${text}</text>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="320">
    <rect width="900" height="320" fill="#f3f2f1"/><rect width="900" height="8" fill="#00703c"/>
    ${line(80, 'checks: unit tests')}${line(140, 'PASS  the rollout stops by itself')}
    ${line(200, 'PASS  a failed check is said aloud')}${line(260, '2 passed, 0 failed')}</svg>`;
  const bytes = await sharp(Buffer.from(drawing)).png().toBuffer();
  return {
    name: 'test-run.png',
    declared: 'image/png',
    bytes: Readable.from([bytes]),
    discard: () => Promise.resolve(),
  };
}
