import { surviveKills } from '../kills/survive-kills';

/** `npm test` kills it a few times. `node scripts/prove.mjs kills` kills it 200 times: docs/reliability.md. */
const kills = Number(process.env['KILLS'] ?? 6);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const isProof = process.env['KILLS'] !== undefined;

const tell = (line: string) => void (isProof && process.stderr.write(`${line}\n`));

it(
  'what was acknowledged survives every kill whole, and what was not is done once when it is sent again',
  async () => {
    tell(`Seed ${String(seed)}`);
    const survived = await surviveKills({ kills, seed, proveEvery: 10, tell });
    const { problems, acknowledged, unanswered, ready, proof } = survived;
    const sorted = [...ready].sort((a, b) => a - b);
    tell(
      `${String(acknowledged)} writes acknowledged, ${String(unanswered)} cut off and sent again. ` +
        `Ready again: median ${String(sorted[sorted.length >> 1])} ms, slowest ${String(sorted.at(-1))} ms, ` +
        `${String(ready.filter((ms) => ms > 3000).length)} of ${String(ready.length)} later than 3 s.\n${proof}`,
    );
    expect({ seed, problems }).toEqual({ seed, problems: [] });
    expect(acknowledged).toBeGreaterThan(10 * kills);
    expect(unanswered).toBeGreaterThan(0);
    expect(proof).toContain('The audit trail is whole');
  },
  60_000 + kills * 30_000,
);
