import { commonPasswords } from './common-passwords';

/** Characters that a password needs, besides those that anybody could guess. */
export const shortestPassword = 12;

/** What an attacker knows of the person who sets the password. */
export type PasswordOwner = { name: string; email: string };

/** Names of the service and the most used words. A space may also be missing, or be another sign. */
const knownWords = [
  ...['apprenticeship', 'apprentice', 'tracker', 'home office', 'gov uk', 'devops', 'mentor'],
  ...['password', 'passphrase', 'pass', 'welcome', 'letmein', 'let me in', 'login'],
  ...['admin', 'changeme', 'change me', 'secret', 'iloveyou', 'i love you', 'qwerty', 'default'],
  ...['football', 'monkey', 'dragon', 'sunshine', 'princess', 'master', 'hello', 'london'],
  ...['spring', 'summer', 'autumn', 'winter', 'monday', 'friday', 'january', 'february', 'march'],
  ...['april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
];

/** Letters, digits and the rows, columns and zigzags of a keyboard. */
const rows = `
  abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm !"£$%^&*() !@#$%^&*()
  1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0 qawsedrftgyhujikolp
  1a2s3d4f5g6h7j8k9l
`
  .trim()
  .split(/\s+/);
const pieceLength = 4;
const runs = new Set(rows.flatMap((row) => [...piecesOf(row), ...piecesOf(backwards(row))]));

/**
 * Why this password is refused, in words for the person, or null when it may be used (quality.md S3).
 * Any characters, no rule about kinds of characters. Names, the service's words, years, runs and
 * repeats are allowed, but do not count towards the twelve characters.
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  if (password.length < shortestPassword)
    return `Password must be ${String(shortestPassword)} characters or more`;
  if (isCommon(password)) return 'Choose another password. Many people use this one';
  if (hardToGuess(password, owner) < shortestPassword)
    return `Password is too easy to guess. Names, common words, years and runs like “1234” do not count towards the ${String(shortestPassword)} characters`;
  return null;
}

/** As typed, with look-alikes for letters, without signs, and without the digits at its end. */
const isCommon = (password: string) =>
  readings(password.toLowerCase())
    .flatMap((text) => [text, text.replace(/[^a-z0-9]/g, ''), text.replace(/[^a-z]+$/, '')])
    .some((text) => commonPasswords.has(text));

/** How many characters are left when everything that anybody could guess is taken away. */
function hardToGuess(password: string, owner: PasswordOwner): number {
  const text = password.toLowerCase();
  const words = [...knownWords, ...wordsOf(owner)].map(wordPattern);
  const guessed = new Set([
    ...readings(text).flatMap((reading) => words.flatMap((word) => placesOf(word, reading))),
    ...placesOf(/(?:19|20)\d\d/g, text),
    ...placesOfRuns(text),
    ...placesOfRepeats(text),
  ]);
  return text.length - guessed.size;
}

/** "Sam Okafor, s.okafor@example.gov.uk" gives sam okafor, sam, okafor, example, gov. */
function wordsOf({ name, email }: PasswordOwner): string[] {
  const parts = `${name} ${email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [name.toLowerCase(), ...parts].filter((word) => word.length >= 3);
}

/** Its letters and digits, with any signs between the words. */
function wordPattern(word: string): RegExp {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return parts.length === 0 ? /(?!)/g : new RegExp(parts.join('[^\\p{L}\\p{N}]*'), 'gu');
}

/** `p4ssw0rd` is also read as `password`, `1` and `!` both as `i` and as `l`. All as long as the text. */
function readings(text: string): string[] {
  const signs = '013457@$!';
  const read = (letters: string) =>
    text.replace(/[013457@$!]/g, (sign) => letters.charAt(signs.indexOf(sign)));
  return [text, read('oieastasi'), read('oleastasl')];
}

const placesOf = (pattern: RegExp, text: string): number[] =>
  [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => placesFrom(index, found.length));

const placesOfRuns = (text: string): number[] =>
  piecesOf(text).flatMap((piece, at) => (runs.has(piece) ? placesFrom(at, pieceLength) : []));

/** Four characters that stood earlier: of `aaaa` and `kettle kettle` the first `a` and `kettle ` count. */
const placesOfRepeats = (text: string): number[] =>
  piecesOf(text).flatMap((piece, at) =>
    text.indexOf(piece) < at ? placesFrom(at, pieceLength) : [],
  );

const placesFrom = (start: number, length: number) => Array.from({ length }, (_, i) => start + i);

/** Every piece of four neighbours, from left to right. */
function piecesOf(text: string): string[] {
  const count = Math.max(0, text.length - pieceLength + 1);
  return Array.from({ length: count }, (_, at) => text.slice(at, at + pieceLength));
}

function backwards(text: string) {
  return [...text].reverse().join('');
}
