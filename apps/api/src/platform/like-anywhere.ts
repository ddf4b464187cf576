/**
 * The pattern of `LOWER(column) LIKE $1 ESCAPE '!'` that finds what was typed, anywhere in the text.
 * SQLite lowers the letters of ASCII only, so any other character stands for one of whatever kind:
 * `élodie` finds Élodie.
 */
export const likeAnywhere = (typed: string) =>
  `%${typed
    .toLowerCase()
    .replace(/[!%_]/g, '!$&')
    .replace(/[^\x20-\x7e]/gu, '_')}%`;
