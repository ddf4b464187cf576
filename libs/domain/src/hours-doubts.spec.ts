import { doubtsAbout, oneLengthOf } from './hours-doubts';

const session = {
  on: '2026-11-02',
  addedOn: '2026-11-03',
  did: 'Watched a release to live',
  learned: 'A failed check stops it',
};

describe('What an auditor would doubt about a session', () => {
  it.each([
    ['nothing, where it was told soon and says something', {}, []],
    ['nothing on the fourteenth day', { addedOn: '2026-11-16' }, []],
    [
      'that it was added on the fifteenth',
      { addedOn: '2026-11-17' },
      ['Added 15 days after the session. Auditors doubt what was written down long after'],
    ],
    [
      'that it says very little',
      { did: 'Pairing with Priya', learned: ' ' },
      ['It says very little. Auditors reject hours that do not say what was done and learned'],
    ],
    ['nothing, where what was learned says it', { did: 'Pairing' }, []],
  ])('%s', (_, changes, doubts) => {
    expect(doubtsAbout({ ...session, ...changes })).toEqual(doubts);
  });
});

describe('Round numbers that never vary', () => {
  it.each([
    ['six sessions of an hour', [60, 60, 60, 60, 60, 60], 60],
    ['six that do, after one that was another', [60, 60, 60, 60, 60, 60, 45], 60],
    ['five', [60, 60, 60, 60, 60], null],
    ['six of which one differs', [60, 60, 60, 60, 60, 90], null],
    ['six of 50 minutes, which is no round number', [50, 50, 50, 50, 50, 50], null],
    ['none', [], null],
  ])('%s', (_, latest, length) => {
    expect(oneLengthOf(latest)).toBe(length);
  });
});
