import { newIntents } from './intents';

/** Notes the keys that it gets, and answers or fails as it is told. */
function sender() {
  const keys: string[] = [];
  const send = (outcome: 'done' | 'lost') => (key: string) => {
    keys.push(key);
    return outcome === 'done' ? Promise.resolve('done') : Promise.reject(new Error('lost'));
  };
  return { keys, send };
}

describe('what a person wants done', () => {
  it('goes with one key until it is done, and with another one the next time', async () => {
    const { keys, send } = sender();
    const once = newIntents();
    await expect(once({ did: 'Watched' }, send('lost'))).rejects.toThrow('lost');
    await once({ did: 'Watched' }, send('done'));
    await once({ did: 'Watched' }, send('done'));
    const [lost, again, next] = keys;
    expect(again).toBe(lost);
    expect(next).not.toBe(lost);
  });

  it('goes with another key when it is something else, and with the first when it is the first again', async () => {
    const { keys, send } = sender();
    const once = newIntents();
    for (const did of ['Watched', 'Watched and asked', 'Watched'])
      await once({ did }, send('lost')).catch(() => undefined);
    const [first, other, back] = keys;
    expect(other).not.toBe(first);
    expect(back).toBe(first);
  });

  it('pressed twice is sent once, and both get the answer', async () => {
    const { keys, send } = sender();
    const once = newIntents();
    const sending = () => once({ did: 'Watched' }, send('done'));
    expect(await Promise.all([sending(), sending()])).toEqual(['done', 'done']);
    expect(keys).toHaveLength(1);
  });

  it('is something else with another file', async () => {
    const { keys, send } = sender();
    const once = newIntents();
    for (const name of ['one.png', 'two.png'])
      await once({ file: new File(['x'], name) }, send('lost')).catch(() => undefined);
    expect(new Set(keys).size).toBe(2);
  });
});
