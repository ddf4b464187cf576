import * as examples from '@tracker/examples';
import type { DemoPeople } from '../accounts/demo-people';

const { sam, priya, tom, ruth, dan, gareth } = examples;

/** Anybody on this machine may sign in with these. There are none outside the demo. */
export const demoPeople: DemoPeople = {
  password: 'shadow build test release',
  people: [
    { name: sam.name, email: sam.email, role: 'apprentice' },
    { name: priya.name, email: priya.email, role: 'mentor' },
    { name: tom.name, email: tom.email, role: 'line manager' },
    { name: ruth.name, email: ruth.email, role: 'programme lead' },
    { name: gareth.name, email: gareth.email, role: 'Service Desk lead' },
    { name: dan.name, email: dan.email, role: 'training provider’s coach' },
  ],
};

/** Everybody who is in the demo. */
export const everybody = Object.values(examples).filter(
  (value): value is examples.ExamplePerson =>
    typeof value === 'object' && 'email' in value && 'name' in value,
);
