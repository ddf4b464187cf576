import type { dashboard, Response } from '@tracker/contract';
import { catchUpDays, meanWeeks, paceWeeks, standardSettings, warningDays } from '@tracker/domain';

const percent = (share: number) => Math.round(share * 100);

/** Every number that a standing is worked out with, for the page that explains it. */
export function howWeWorkThisOut(): Response<typeof dashboard.getHowWeWorkThisOut> {
  const { gapShare, hoursShare, ...settings } = standardSettings;
  return {
    ...settings,
    gapPercent: percent(gapShare),
    hoursPercent: percent(hoursShare),
    catchUpDays,
    warningDays: [...warningDays],
    paceWeeks,
    meanWeeks,
  };
}
