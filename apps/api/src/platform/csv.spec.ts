import fc from 'fast-check';
import { csvLine } from './csv';

/** What a reader of RFC 4180 gets out of one line. */
function cellsIn(line: string): string[] {
  const cells = [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

describe('a line of a CSV file', () => {
  it('puts text in quotes, and numbers, yes and no, and nothing as they are', () => {
    expect(csvLine(['Sam "Sammy" Okafor', -3, 1.5, true, false, null, ''])).toBe(
      '"Sam ""Sammy"" Okafor",-3,1.5,yes,no,,\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1+1', '＝1+1'])(
    'makes %j harmless',
    (text) => {
      expect(csvLine([text])).toBe(`"'${text}"\r\n`);
    },
  );

  it('leaves text as it is that only holds such characters further on', () => {
    expect(csvLine(['a=b', 'x - y', 'sam@example.gov.uk'])).toBe(
      '"a=b","x - y","sam@example.gov.uk"\r\n',
    );
  });

  it('is read back as it was, whatever the text, and begins no formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const cells = cellsIn(csvLine(texts));
        expect(cells).toHaveLength(texts.length);
        cells.forEach((cell, i) => expect([texts[i], `'${texts[i] ?? ''}`]).toContain(cell));
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
