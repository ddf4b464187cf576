import { textDifference, type Stretch } from './text-difference';

const words = (before: string, after: string) =>
  textDifference(before, after).map(({ kind, text }) => `${kind}: ${text.trim()}`);

const without = (left: Stretch['kind'], stretches: Stretch[]) =>
  stretches
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the difference between two texts', () => {
  it('is the sentence that was reworded, with what stands round it', () => {
    expect(
      words(
        'Joan followed it without me. She finished it in the end.',
        'Joan followed it without me. At step 4 she got stuck.',
      ),
    ).toEqual([
      'same: Joan followed it without me.',
      'removed: She finished it in the end.',
      'added: At step 4 she got stuck.',
    ]);
  });

  it('is one word where one word changed', () => {
    expect(words('I ran the test two times today', 'I ran the test three times today')).toEqual([
      'same: I ran the test',
      'removed: two',
      'added: three',
      'same: times today',
    ]);
  });

  it('does not become a patchwork where two texts share only a few words', () => {
    expect(words('alpha of the beta', 'gamma of the delta')).toEqual([
      'removed: alpha of the beta',
      'added: gamma of the delta',
    ]);
  });

  it('is one addition when there was nothing before, and none between equal texts', () => {
    expect(words('', 'All of this is new')).toEqual(['added: All of this is new']);
    expect(words('Nothing  changed', 'Nothing changed')).toEqual(['same: Nothing changed']);
  });

  it('leaves both texts whole', () => {
    const before = 'One two three four. Five six seven eight nine.\nTen.';
    const after = 'Zero one two three four. Five six nine.\nTen and more.';
    const stretches = textDifference(before, after);
    expect(without('removed', stretches)).toBe(after);
    expect(without('added', stretches).split(/\s+/)).toEqual(before.split(/\s+/));
  });
});
