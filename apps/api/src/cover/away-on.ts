/**
 * That this row of `absences` holds on a day: "a.ended_at IS NULL AND …". `day` is a placeholder.
 * At most one row of a person does, because absences of one person never overlap.
 */
export const awayOn = (row: string, day: string) =>
  `${row}.ended_at IS NULL AND ${row}.from_on <= ${day} AND ${row}.until_on >= ${day}`;

/** Roles in which nobody stands in for anybody: the apprentice's, and the programme lead's. */
export const isCovered = (row: string) => `${row}.role NOT IN ('apprentice', 'programme-lead')`;
