/** Joins the class names that apply: `classNames('a', isB && 'b')`. */
export const classNames = (...names: (string | Exclude<Nothing, ''>)[]) =>
  names.filter(Boolean).join(' ');

/** The sizes of labels, legends and captions. */
export type Size = 's' | 'm' | 'l' | 'xl';

/** What may stand in a list of items and is left out: `isLead && { … }`. */
export type Nothing = false | null | undefined | '' | 0 | 0n;
