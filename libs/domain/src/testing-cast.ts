import type { Parties } from './people';

/** The cast of the mock pages, as bare ids: enough for rules. */
export const sam = 'sam';
export const priya = 'priya';
export const tom = 'tom';
export const dan = 'dan';
export const gareth = 'gareth';
export const ruth = 'ruth';
export const leila = 'leila';

export const parties: Parties = {
  apprentice: sam,
  mentor: [priya],
  'line-manager': [tom],
  coach: [dan],
  'service-desk-lead': [gareth],
  'programme-lead': [ruth],
};

export const everybody = [sam, priya, tom, dan, gareth, ruth, leila];
