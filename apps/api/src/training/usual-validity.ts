import { plural } from '@tracker/domain';
import type { Certification, ProgrammeItem } from '@tracker/programmes';

/** For how many months it is usually valid. Null: it usually has no end. Undefined: nobody knows. */
export type UsualMonths = number | null | undefined;

/** "36 months after it was issued" */
export function usualWords(months: UsualMonths): string {
  if (months === undefined) return '';
  return months === null
    ? 'It usually has no end date'
    : `${plural(months, 'month')} after it was issued`;
}

/** "valid for 36 months", "no end date" */
export const validWords = ({ validMonths }: Certification) =>
  validMonths === null ? 'no end date' : `valid for ${plural(validMonths, 'month')}`;

/** "every 12 months" */
export const everyWords = (months: number) => `every ${plural(months, 'month')}`;

/** Whether a certificate can speak for this item: it asks for one, or has to be done again. */
export const takesCertificates = (item: ProgrammeItem): boolean =>
  item.certifications !== undefined ||
  item.renewMonths !== undefined ||
  item.evidenceKinds.includes('certificate');
