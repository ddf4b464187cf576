import { drawing, file, page, script, type HostileFile } from './hostile-file';

/** Texts that are something else, or would be for another program. */
export const hostileTexts = (): HostileFile[] => [
  file('txt', 'is a program', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'notText'),
  file('txt', 'has a null character', 'a\0b', 'notText'),
  file('txt', 'speaks to a terminal', 'a\x1b]0;x\x07', 'notText'),
  file('txt', 'is written in UTF-16', Buffer.from('\ufeffabc', 'utf16le'), 'notText'),
  file('csv', 'is an archive', Buffer.from('PK\x03\x04\0\0', 'latin1'), 'notText'),
  file('txt', 'is a page', page, 'notWhatItSays'),
  file('txt', 'is a page behind blank lines', `\ufeff \r\n\t${page}`, 'notWhatItSays'),
  file('txt', 'is a page behind a comment', `<!-- -->${page}`, 'notWhatItSays'),
  file('md', 'is a script of a page', `<script>${script}</script>`, 'notWhatItSays'),
  file('csv', 'is a drawing', drawing, 'notWhatItSays'),
  file('txt', 'is XML', `<?xml version="1.0"?>${drawing}`, 'notWhatItSays'),
  file('txt', 'is a letter with formats', '{\\rtf1 x}', 'notWhatItSays'),
  file(
    'txt',
    'is a page in a mail',
    `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`,
    'notWhatItSays',
  ),
  file('md', 'has a script in the middle', `# Notes\n\n${page}\n[x](javascript:${script})`, 'kept'),
  file(
    'csv',
    'has a formula that starts a program',
    `a,b\n=cmd|'/c calc'!A1,"=HYPERLINK(""https://evil.example"")"\n`,
    'kept',
  ),
  file('txt', 'turns the direction of its words', 'a\u202eb\u2066c', 'kept'),
  file('txt', 'is not UTF-8', Buffer.from('caf\xe9 \xa3 5', 'latin1'), 'kept'),
  file('txt', 'is empty', '', 'empty'),
  file('txt', 'is larger than the largest', 'x'.repeat(10 * 1024 * 1024 + 1), 'tooLarge'),
  { ...file('txt', 'is a page and says so', page, 'otherKind', 'a.html'), type: 'text/html' },
  { ...file('txt', 'declares a page', 'x', 'notWhatItSays'), type: 'text/html' },
  {
    ...file('txt', 'is a script and says so', script, 'otherKind', 'a.js'),
    type: 'text/javascript',
  },
];

const named = (tries: string, name: string, keptAs: string): HostileFile => ({
  ...file('txt', tries, `words of ${tries}`, 'kept', name),
  keptAs,
});
const turnedAway = (tries: string, name: string) => file('txt', tries, 'words', 'otherKind', name);

/** Harmless words under a name that is not. */
export const hostileNames = (): HostileFile[] => [
  named('has a name that climbs out of its folder', '../../etc/passwd.txt', 'passwd.txt'),
  named('has a name with a path of Windows', 'C:\\Windows\\win.txt', 'win.txt'),
  named('has a name that Windows keeps for itself', 'CON.txt', '_CON.txt'),
  named('has a name that turns its direction', 'a\u202etxt.exe\u202c.txt', 'atxt.exe.txt'),
  named(
    'has a name with a page in it',
    '<img src=x onerror=alert(1)>.txt',
    'img src=x onerror=alert(1).txt',
  ),
  named(
    'has a name with a header in it',
    'a.txt"; x="\r\nset-cookie: a=b\r\n.txt',
    'a.txt%22; x=%22%0D%0Aset-cookie a=b%0D%0A.txt',
  ),
  named(
    'has a name that is far too long',
    `${'long'.repeat(80)}.txt`,
    `${'long'.repeat(80).slice(0, 146)}.txt`,
  ),
  named(
    'has a name of letters that need two bytes',
    'Überblick – 进度 👩‍🚀.txt',
    'Überblick – 进度 👩‍🚀.txt',
  ),
  named('has two ends', 'evil.exe.txt', 'evil.exe.txt'),
  named('has a name that begins with dots', '..hidden.txt', 'hidden.txt'),
  turnedAway('has two ends, the worse one last', 'evil.txt.exe'),
  turnedAway('has a name that is only an end', '.txt'),
  turnedAway('has a name without an end', 'txt'),
  turnedAway('has a name with a dot behind', 'evil.php.'),
  turnedAway('has a stream of Windows in its name', 'evil.exe:a.bat'),
];
