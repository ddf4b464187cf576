import { addDays } from '@tracker/domain';
import sharp from 'sharp';
import type { ApprenticeRecord } from '../apprenticeships/records';
import type { PlanFact } from '../plans/plan-facts';
import { at, workingDay, type Moment } from './moments';
import type { Storyteller } from './storyteller';
import { named } from './tell-items';

/** What Sam has to show so far: one piece of each kind that he can add. */
export function evidenceMoments(
  teller: Storyteller,
  { id, parties, today }: ApprenticeRecord,
  items: readonly PlanFact[],
): Moment[] {
  const sam = parties.apprentice;
  const then = (daysAgo: number) => at(workingDay(addDays(today, -daysAgo)), '15:10');
  const places = (key: string) => ({ itemIds: [named(items, key).id], entryIds: [] });
  return [
    {
      at: then(38),
      tell: () =>
        teller.evidence.addLink(sam, id, {
          title: 'Merge request: settings of the passport-checks service',
          address: 'https://gitlab.example.gov.uk/passport-checks/settings/-/merge_requests/41',
          confirmed: true,
          ...places('implement.pair'),
        }),
    },
    {
      at: then(31),
      tell: () =>
        teller.evidence.addNote(sam, id, {
          title: 'What the disk alert told us',
          note: 'The disk filled because logs were kept for 90 days. We keep them for 14 now. The alert came at 90%, which left 40 minutes; it comes at 75% now.',
          confirmed: true,
          ...places('servicedesk.alert'),
        }),
    },
    {
      at: then(19),
      tell: async () =>
        teller.picture(sam, id, {
          title: 'Disk use before and after',
          itemId: named(items, 'servicedesk.alert').id,
          bytes: await diskUse(),
        }),
    },
  ];
}

const days = 28;
const changedOn = 16;
const use = (day: number) =>
  day < changedOn ? 40 + day * 3.4 : 38 + 4 * Math.sin((day - changedOn) / 1.5);

/** A dashboard as Sam would have cut it out: a line that climbs, and falls once logs are kept for less time. */
function diskUse(): Promise<Buffer> {
  const points = Array.from({ length: days }, (_, day) => {
    const [x, y] = [60 + day * 40, 560 - use(day) * 5];
    return `${String(x)},${String(Math.round(y))}`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="640">
    <rect width="1200" height="640" fill="#ffffff"/>
    <path d="M60 60V560H1150" fill="none" stroke="#505a5f" stroke-width="2"/>
    <path d="M60 110H1150" stroke="#d4351c" stroke-width="3" stroke-dasharray="12 8"/>
    <path d="M60 185H1150" stroke="#f47738" stroke-width="3" stroke-dasharray="12 8"/>
    <polyline points="${points.join(' ')}" fill="none" stroke="#1d70b8" stroke-width="6"/>
  </svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
