import { withShared } from '../testing/shared-data';
import { standard } from './standard';

withShared('programme-draft.json', (text) => {
  it('is the standard of the draft, code by code', () => {
    const draft = (JSON.parse(text) as { frameworks: { standard: Record<string, unknown> } })
      .frameworks.standard;
    const range = (codes: readonly { code: string }[]) =>
      `${codes[0]?.code ?? ''}-${codes.at(-1)?.code ?? ''}`;
    expect({
      reference: standard.reference,
      title: standard.title,
      level: standard.level,
      knowledge: range(standard.knowledge),
      skills: range(standard.skills),
      behaviours: range(standard.behaviours),
      duties: range(standard.duties),
    }).toEqual(expect.objectContaining(pick(draft)));
  });
});

const pick = ({
  reference,
  title,
  level,
  knowledge,
  skills,
  behaviours,
  duties,
}: Record<string, unknown>) => ({
  reference,
  title,
  level,
  knowledge,
  skills,
  behaviours,
  duties,
});

it('has a name of its own for each code', () => {
  const all = [standard.duties, standard.knowledge, standard.skills, standard.behaviours].flat();
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
