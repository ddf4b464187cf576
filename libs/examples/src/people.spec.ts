import * as examples from './index';
import { namesake, sam, samsStory, stories, type ExamplePerson } from './index';

const isPerson = (value: unknown): value is ExamplePerson =>
  typeof value === 'object' && value !== null && 'email' in value;
const everybody = Object.values(examples).filter(isPerson);

describe('the cast', () => {
  it.each(['id', 'name', 'email'] as const)('shares no %s', (key) => {
    const all = everybody.map((person) => person[key]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is invented: nobody can have these addresses', () => {
    for (const { email } of everybody) expect(email).toMatch(/^[a-z.]+@example\.gov\.uk$/);
  });

  it('has a namesake for a test that needs somebody whom no other test knows', () => {
    const other = namesake(sam);
    expect(other.name).toBe(sam.name);
    expect(everybody.map(({ id }) => id)).not.toContain(other.id);
  });

  it('has one story for each apprentice, and nobody is their own mentor', () => {
    const told = [samsStory, ...stories];
    expect(new Set(told.map(({ apprentice }) => apprentice.id)).size).toBe(told.length);
    for (const { apprentice, mentor } of told) expect(mentor.id).not.toBe(apprentice.id);
  });
});
