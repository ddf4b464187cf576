import { passwordProblem } from './password';

const sam = { name: 'Sam Okafor', email: 's.okafor@example.gov.uk' };
const tooEasy = expect.stringContaining('too easy to guess') as string;

describe('a password that is hard to guess may be used', () => {
  it.each([
    ['three random words', 'purple kettle river'],
    ['a long phrase with a word of the service in it', 'my tracker eats cold porridge'],
    ['a phrase with the owner’s name in it', 'okafor paints blue bicycles'],
    ['letters of other alphabets', 'жёлтый чайник у реки'],
    ['what a password manager makes', 'vK9#mQ2$xT7!'],
    ['emoji and spaces', '🦊 jumps over 🐶 quietly'],
  ])('%s', (_, password) => {
    expect(passwordProblem(password, sam)).toBeNull();
  });
});

it('a password has at least twelve characters', () => {
  expect(passwordProblem('vK9#mQ2$xT7', sam)).toBe('Password must be 12 characters or more');
});

describe('a password that many people use is refused', () => {
  it.each([
    ['as it is', 'unbelievable'],
    ['in capitals', 'ManchesterUnited'],
    ['with look-alikes for letters', 'Manch3st3rUn1t3d'],
    ['with signs between the words', 'correct horse battery staple'],
    ['with digits and signs at its end', 'peanutbutter2!'],
    ['the one of the demo', 'shadow build test release'],
  ])('%s', (_, password) => {
    expect(passwordProblem(password, sam)).toBe(
      'Choose another password. Many people use this one',
    );
  });
});

describe('what anybody could guess does not count towards the twelve characters', () => {
  it.each([
    ['words of the service', 'ApprenticeTracker!'],
    ['the organisation', 'Home Office 2026'],
    ['the most used words', 'Password-Welcome1'],
    ['the same with look-alikes', 'P4$$w0rd-We1c0me'],
    ['the owner’s name', 'SamOkafor-Sam'],
    ['parts of the email address', 'okafor@example'],
    ['years and months', 'November2026!'],
    ['digits in their order', '123456789012'],
    ['letters in their order, backwards', 'zyxwvutsrqponm'],
    ['rows of the keyboard', 'qwertyuiop[]asdf'],
    ['columns of the keyboard', '1qaz2wsx3edc'],
    ['one character again and again', 'aaaaaaaaaaaaaaaa'],
    ['two characters again and again', 'xoxoxoxoxoxoxo'],
    ['a word again and again', 'kettle kettle kettle'],
  ])('%s', (_, password) => {
    expect(passwordProblem(password, sam)).toEqual(tooEasy);
  });
});

it('only the owner’s own name is taken away', () => {
  const priya = { name: 'Priya Nair', email: 'priya.nair@example.gov.uk' };
  expect(passwordProblem('SamOkafor-Sam', priya)).toBeNull();
});

it('reads a name with signs in it, and a name that is no word', () => {
  const owner = { name: 'Ann-Marie O’Neil (she)', email: '-@example.gov.uk' };
  expect(passwordProblem('annmarie.o’neil', owner)).toEqual(tooEasy);
  expect(passwordProblem('purple kettle river', { name: '’’’', email: '' })).toBeNull();
});
