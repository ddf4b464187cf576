import { ApiProblem, offline } from '../../app/api-problem';
import type { FormContent } from '../form/form-content';
import { draftSaver } from './draft-saver';

/** A service of which the test decides when and what it answers. */
function service() {
  const calls: {
    content: FormContent;
    answer: (savedAt: string) => Promise<void>;
    fail: (problem: Error) => Promise<void>;
    signOut: () => void;
  }[] = [];
  const save = (content: FormContent, signOut: () => void) =>
    new Promise<{ savedAt: string }>((resolve, reject) => {
      const settle = async (act: () => void) => {
        act();
        await jest.advanceTimersByTimeAsync(0);
      };
      calls.push({
        content,
        answer: (savedAt) => settle(() => resolve({ savedAt })),
        fail: (problem) => settle(() => reject(problem)),
        signOut,
      });
    });
  const call = (n: number) => {
    const found = calls[n];
    if (!found) throw new Error(`There was no call ${n}`);
    return found;
  };
  return { save, calls, call };
}

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const at = '2026-11-24T14:05:00.000Z';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('A draft', () => {
  it('is saved a second after typing stops', async () => {
    const { save, calls, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'W' });
    await pass(900);
    draft.change({ did: 'Wa' });
    await pass(900);
    expect(calls).toHaveLength(0);
    expect(draft.state()).toEqual({ name: 'saving' });
    await pass(100);
    expect(call(0).content).toEqual({ did: 'Wa' });
    await call(0).answer(at);
    expect(draft.state()).toEqual({ name: 'saved', at });
    expect(draft.hasUnsaved()).toBe(false);
  });

  it('is not begun by a form that says what it said before', async () => {
    const { save, calls } = service();
    const draft = draftSaver({ save });
    draft.begin({ kind: 'shadowing' });
    draft.change({ kind: 'shadowing' });
    await pass(5000);
    expect(calls).toHaveLength(0);
    expect(draft.state()).toEqual({ name: 'empty' });
  });

  it('saves what was typed while it was being saved', async () => {
    const { save, calls, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    await pass(1000);
    draft.change({ did: 'one two' });
    await pass(1000);
    expect(calls).toHaveLength(1);
    await call(0).answer(at);
    expect(call(1).content).toEqual({ did: 'one two' });
    await call(1).answer(at);
    expect(calls).toHaveLength(2);
    expect(draft.hasUnsaved()).toBe(false);
  });

  it('says that it is offline, and tries again after longer and longer waits', async () => {
    const { save, calls, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    await pass(1000);
    await call(0).fail(offline());
    expect(draft.state()).toEqual({ name: 'offline' });
    await pass(2000);
    await call(1).fail(offline());
    await pass(3900);
    expect(calls).toHaveLength(2);
    await pass(100);
    expect(draft.state()).toEqual({ name: 'offline' });
    await call(2).answer(at);
    expect(draft.state()).toEqual({ name: 'saved', at });
  });

  it('is saved at once when the browser is back online', async () => {
    const { save, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    await pass(1000);
    await call(0).fail(offline());
    window.dispatchEvent(new Event('online'));
    await call(1).answer(at);
    expect(draft.state()).toEqual({ name: 'saved', at });
  });

  it('says that its author was signed out, and is saved once they have signed in again', async () => {
    const { save, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    await pass(1000);
    call(0).signOut();
    expect(draft.state()).toEqual({ name: 'signed-out' });
    draft.change({ did: 'one two' });
    expect(draft.state()).toEqual({ name: 'signed-out' });
    await call(0).answer(at);
    await call(1).answer(at);
    expect(call(1).content).toEqual({ did: 'one two' });
    expect(draft.state()).toEqual({ name: 'saved', at });
  });

  it('says why the service refused it, and does not ask the same again', async () => {
    const { save, calls, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    await pass(1000);
    const why = 'You have 20 drafts. Add or discard one before you keep another';
    await call(0).fail(new ApiProblem(422, 'Check what you entered', { content: why }));
    expect(draft.state()).toEqual({ name: 'failed', why });
    await pass(600_000);
    expect(calls).toHaveLength(1);
    draft.change({ did: 'one two' });
    await pass(1000);
    expect(calls).toHaveLength(2);
  });

  it('is never saved after the session is added: it would come back', async () => {
    const { save, calls, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    await pass(1000);
    draft.change({ did: 'one two' });
    let isHeld = false;
    void draft.hold().then(() => (isHeld = true));
    await pass(0);
    expect(isHeld).toBe(false);
    await call(0).answer(at);
    expect(isHeld).toBe(true);
    draft.change({ did: 'three' });
    await pass(600_000);
    expect(calls).toHaveLength(1);
    expect(draft.hasUnsaved()).toBe(false);
  });

  it('is saved after all when the session could not be added', async () => {
    const { save, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    await draft.hold();
    void draft.goOn();
    await call(0).answer(at);
    expect(call(0).content).toEqual({ did: 'one' });
    expect(draft.hasUnsaved()).toBe(false);
  });

  it('can be asked to be saved now, and says whether it was', async () => {
    const { save, call } = service();
    const draft = draftSaver({ save });
    draft.change({ did: 'one' });
    const first = draft.saveNow();
    await call(0).fail(offline());
    expect(await first).toBe(false);
    const second = draft.saveNow();
    await call(1).answer(at);
    expect(await second).toBe(true);
  });
});
