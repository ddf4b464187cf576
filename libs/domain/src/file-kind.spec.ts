import fc from 'fast-check';
import {
  aboutFileKind,
  extensionOf,
  fileKinds,
  fileNameFrom,
  kindNamed,
  kindOfMediaType,
  mayDeclare,
  sizeWords,
} from './file-kind';

describe('the kind that a name claims', () => {
  it.each([
    ['report.pdf', 'pdf'],
    ['REPORT.PDF', 'pdf'],
    ['photo.jpeg', 'jpeg'],
    ['photo.JPG', 'jpeg'],
    ['report.pdf.exe', null],
    ['report.exe.pdf', 'pdf'],
    ['report', null],
    ['.pdf', null],
    ['report.', null],
    ['page.html', null],
    ['drawing.svg', null],
  ])('%s: %s', (name, kind) => {
    expect(kindNamed(name, fileKinds)).toBe(kind);
  });

  it('is one of those that are taken', () => {
    expect(kindNamed('a.pdf', ['png'])).toBeNull();
  });

  it('has a media type of its own, by which it is found again', () => {
    for (const kind of fileKinds) {
      const { mediaType, extensions } = aboutFileKind[kind];
      expect(kindOfMediaType(mediaType)).toBe(kind);
      expect(mayDeclare(kind, mediaType)).toBe(true);
      for (const extension of extensions) expect(kindNamed(`a.${extension}`, fileKinds)).toBe(kind);
    }
    expect(kindOfMediaType('text/html')).toBeNull();
  });
});

it.each([
  ['pdf', 'application/pdf', true],
  ['pdf', 'Application/PDF; version=1.7', true],
  ['pdf', '', true],
  ['pdf', 'application/octet-stream', true],
  ['pdf', 'text/html', false],
  ['csv', 'application/vnd.ms-excel', true],
  ['jpeg', 'image/png', false],
] as const)('a browser may declare %s as “%s”: %s', (kind, declared, may) => {
  expect(mayDeclare(kind, declared)).toBe(may);
});

describe('the name of a file', () => {
  it.each([
    ['notes.txt', 'notes.txt'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Windows\\win.txt', 'win.txt'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    ['a\u202etxt.exe', 'atxt.exe'],
    ['  a   b .txt ', 'a b .txt'],
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul'],
    ['console.txt', 'console.txt'],
    ['...', 'file'],
    ['', 'file'],
    ['a\ud800.txt', 'a.txt'],
    ['e\u0301.txt', 'é.txt'],
    ['<b>"a"|?*.txt', 'ba.txt'],
  ])('%j is kept as %j', (sent, kept) => {
    expect(fileNameFrom(sent)).toBe(kept);
  });

  it('that is too long keeps its end', () => {
    const name = fileNameFrom(`${'👩'.repeat(400)}.docx`);
    expect([...name]).toHaveLength(150);
    expect(extensionOf(name)).toBe('docx');
  });

  it('is never a path, never hidden, never empty, never long, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
        const name = fileNameFrom(sent);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069<>:"|?*]/u);
        expect(name).not.toMatch(/^\.|[. ]$/);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(150);
        expect(fileNameFrom(name)).toBe(name);
      }),
    );
  });
});

it.each([
  [0, '0 bytes'],
  [900, '900 bytes'],
  [2048, '2 KB'],
  [1_258_291, '1.2 MB'],
  [10 * 1024 * 1024, '10 MB'],
  [1500 * 1024 * 1024, '1,500 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
