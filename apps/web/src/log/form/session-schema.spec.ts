import { sessionSchema } from './session-schema';

const typed = {
  kind: 'shadowing',
  mode: 'shadowed',
  on: { choice: '2026-11-24', day: '', month: '', year: '' },
  minutes: { choice: '90' },
  with: ['Priya Nair'],
  did: ' Watched a release ',
  learned: '',
  itemIds: [],
  inPaidHours: true,
  newLearning: false,
};

const parse = (more: object) => {
  const parsed = sessionSchema.safeParse({ ...typed, ...more });
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed.data;
};

const problemsOf = (more: object) => {
  const parsed = sessionSchema.safeParse({ ...typed, ...more });
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
};

describe('What the fields of a session make', () => {
  it('is what the contract asks for', () => {
    expect(parse({})).toEqual({
      kind: 'shadowing',
      mode: 'shadowed',
      on: '2026-11-24',
      minutes: 90,
      with: ['Priya Nair'],
      did: 'Watched a release',
      learned: '',
      itemIds: [],
      inPaidHours: true,
      newLearning: false,
      relevant: true,
      notEnglishOrMaths: true,
      notAssessmentOrReview: true,
    });
  });

  it('takes another day from its three parts', () => {
    const on = { choice: 'another', day: '5', month: '3', year: '2026' };
    expect(parse({ on }).on).toBe('2026-03-05');
  });

  it('takes another length from hours and minutes, of which one is enough', () => {
    const length = (hours: string, minutes: string) =>
      parse({ minutes: { choice: 'another', hours, minutes } }).minutes;
    expect(length('5', '15')).toBe(315);
    expect(length(' 2 ', '')).toBe(120);
    expect(length('', '20')).toBe(20);
    expect(length('1.5', '')).toBe(90);
  });

  it('adds the names of others to the people that were chosen, each once', () => {
    const withOthers = 'Leila Haddad, Priya Nair; Gareth Pugh,';
    expect(parse({ withOthers }).with).toEqual(['Priya Nair', 'Leila Haddad', 'Gareth Pugh']);
  });

  it('is refused with every message, at the field that is open', () => {
    expect(problemsOf({ minutes: {}, did: ' ' })).toEqual({
      minutes: 'Enter how long it took',
      did: 'Enter what you did',
    });
    expect(
      problemsOf({
        on: { choice: 'another', day: '31', month: '2', year: '2026' },
        minutes: { choice: 'another', hours: '', minutes: '' },
      }),
    ).toEqual({
      'on.day': 'Enter a real date, like 24 11 2026',
      'minutes.hours': 'Enter how long it took',
    });
  });

  it('is refused when the length is no number', () => {
    const minutes = { choice: 'another', hours: 'two', minutes: '' };
    expect(problemsOf({ minutes })).toEqual({ 'minutes.hours': 'Enter how long it took' });
  });
});
