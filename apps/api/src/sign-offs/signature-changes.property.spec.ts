import fc from 'fast-check';
import { CoreLoop } from '../testing/core-loop';
import { SignedSessions } from '../testing/signed-sessions';

describe('rule 5, whatever happens in whatever order', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({
        step: fc.constant('change' as const),
        entry: fc.nat(2),
        minutes: fc.integer({ min: 1, max: 90 }),
      }),
      fc.record({ step: fc.constant('withdraw' as const), entry: fc.nat(2) }),
      fc.record({ step: fc.constant('reconfirm' as const), item: fc.nat(1) }),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it('any change of what was signed makes its signature stale, and confirming restores it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const scene = await CoreLoop.start();
        const on = new SignedSessions(scene);
        const keys = ['build.workstation', 'build.map'];
        const entries = [
          await on.logged([keys[0] ?? '']),
          await on.logged(keys),
          await on.logged([keys[1] ?? '']),
        ];
        const ids = [(await scene.signed(keys[0])).id, (await scene.signed(keys[1])).id];
        const under = [[0], [0, 1], [1]];
        const stale = [false, false];
        const gone = new Set<number>();
        for (const each of plan) {
          if (each.step === 'reconfirm') {
            const id = ids[each.item] ?? '';
            if (stale[each.item]) expect((await on.reconfirm(id)).status).toBe(200);
            stale[each.item] = false;
          } else if (!gone.has(each.entry)) {
            const entry = entries[each.entry];
            if (!entry) throw new Error('No such session');
            const touches = each.step === 'withdraw' || each.minutes !== entry.minutes;
            if (each.step === 'withdraw') {
              await on.withdraw(entry);
              gone.add(each.entry);
            } else entries[each.entry] = await on.change(entry, { minutes: each.minutes });
            if (touches) for (const item of under[each.entry] ?? []) stale[item] = true;
          }
          for (const [i, id] of ids.entries())
            expect((await scene.read(id)).status).toBe(
              stale[i] ? 'changed-since-sign-off' : 'completed',
            );
        }
        await scene.service.stop();
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
