import { addMonths, daysBetween, type Day } from './day';
import { agoWords, fullDayWords, plural } from './words';

/** Days before the end at which the apprentice and their line manager are told (product.md rule 11). */
export const warningDays = [90, 60, 30, 7] as const;
export type WarningDays = (typeof warningDays)[number];

/** From the first warning on, it is time to renew. */
export const renewalWindowDays: number = warningDays[0];

export const currencies = ['current', 'renewal-due', 'expired'] as const;
export type Currency = (typeof currencies)[number];

export type CurrencyToday = {
  currency: Currency;
  /** 0 on the last day, negative after it. Null for what has no end. */
  daysLeft: number | null;
  /** The last warning that has been reached. Null before the first one, and once it has expired. */
  within: WarningDays | null;
};

/** How current something is that is good until `endsOn`, that day included. It never stops being an achievement. */
export function currencyOn(endsOn: Day | null, today: Day): CurrencyToday {
  if (endsOn === null) return { currency: 'current', daysLeft: null, within: null };
  const daysLeft = daysBetween(today, endsOn);
  if (daysLeft < 0) return { currency: 'expired', daysLeft, within: null };
  const within = warningDays.findLast((limit) => daysLeft <= limit) ?? null;
  return { currency: within === null ? 'current' : 'renewal-due', daysLeft, within };
}

/** The status in words: "Renewal due within 30 days". */
export function currencyWords({ currency, within }: CurrencyToday): string {
  if (currency !== 'renewal-due') return currency === 'expired' ? 'Expired' : 'Current';
  return within === renewalWindowDays ? 'Renewal due' : `Renewal due within ${String(within)} days`;
}

/** What stands beside the status: "27 days left, until 21 December 2026". */
export function leftWords(endsOn: Day | null, today: Day): string {
  const { currency, daysLeft } = currencyOn(endsOn, today);
  if (endsOn === null || daysLeft === null) return 'no end date';
  const day = fullDayWords(endsOn);
  if (currency === 'current') return `until ${day}`;
  if (currency === 'expired') return `${agoWords(-daysLeft)}, on ${day}`;
  return daysLeft === 0 ? 'last day today' : `${plural(daysLeft, 'day')} left, until ${day}`;
}

/** Something that is good until a day: a certificate, or an item whose learning has to be done again. */
export type Ending = { kind: 'certificate' | 'learning'; id: string; title: string; endsOn: Day };

/** What has run out or soon will, the first one first. */
export const runningOut = <E extends Ending>(endings: readonly E[], today: Day): E[] =>
  endings
    .filter(({ endsOn }) => currencyOn(endsOn, today).currency !== 'current')
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));

type Learning = {
  /** Null until it was done: before that it is due, not due again. */
  signedOffOn: Day | null;
  renewMonths: number | undefined;
  /** Certificates of this learning that stand and were not renewed. */
  certificates: readonly { issuedOn: Day; endsOn: Day | null }[];
};

/**
 * The last day on which what was learned counts as fresh. The sign-off stays whatever the day: only
 * its currency changes. The dates on certificates win over the day of the sign-off, and where several
 * courses belong to one item, the first that runs out is the one to do.
 */
export function againOn({ signedOffOn, renewMonths, certificates }: Learning): Day | null {
  if (signedOffOn === null || renewMonths === undefined) return null;
  const ends = certificates
    .map(({ issuedOn, endsOn }) => endsOn ?? addMonths(issuedOn, renewMonths))
    .filter((end) => end > signedOffOn)
    .sort();
  return ends[0] ?? addMonths(signedOffOn, renewMonths);
}
