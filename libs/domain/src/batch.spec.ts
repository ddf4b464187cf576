import { unopenedWords, whyAlone } from './batch';
import type { ItemState } from './item';
import { priya, tom } from './testing-cast';

const waiting: ItemState = 'awaiting-sign-off';
const twice = { times: 2, people: 2 };
const confirmed = (by: string) => ({ by, verdict: 'confirmed' as const, on: '2026-11-20' });

describe('what can be signed off together with others', () => {
  it('is a request that waits for its first decision', () => {
    expect(whyAlone({ state: waiting, asked: undefined, observations: [] })).toBeNull();
  });

  it('is not what changed since it was signed off: its signer sees the difference first', () => {
    const changed = { state: 'changed' as const, asked: undefined, observations: [] };
    expect(whyAlone(changed)).toContain('Look at the difference');
  });

  it.each([
    [[], 'It asks for 2 observations by 2 different people. So far: 0 of 2 observations'],
    [[confirmed(tom)], 'So far: 1 of 2 observations, by 1 of 2 people'],
    [[confirmed(tom), confirmed(priya)], null],
  ])('waits until the observations that it asks for are there: %j', (observations, words) => {
    const why = whyAlone({ state: waiting, asked: twice, observations });
    if (words === null) expect(why).toBeNull();
    else expect(why).toContain(words);
  });
});

describe('what was not opened', () => {
  const runbook = { title: 'Write a runbook', apprentice: 'Sam Okafor', unopened: 0 };
  const change = { title: 'Make a change', apprentice: 'Marcus Bailey', unopened: 1 };

  it('is named, with whose it is', () => {
    expect(unopenedWords([runbook, change])).toBe(
      'You have not opened all of the evidence for 1 of these items: “Make a change”, Marcus Bailey.',
    );
    expect(unopenedWords([change])).toBe(
      'You have not opened all of the evidence for this item: “Make a change”, Marcus Bailey.',
    );
  });

  it('is not mentioned when everything was opened, or nothing was sent along', () => {
    expect(unopenedWords([runbook])).toBeNull();
    expect(unopenedWords([])).toBeNull();
  });
});
