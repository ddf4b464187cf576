/** The accounts that anybody may use in the demo. */
export type DemoPeople = {
  password: string;
  people: { name: string; email: string; role: string }[];
};

/** Provided by the demo, which accounts do not know. Without a provider there is nobody to show. */
export const DEMO_PEOPLE = Symbol('demo people');
