/** What happened, as a page says it. Changes without a line here stay in the audit trail only. */
export const eventTitles: Record<string, string> = {
  'apprenticeship.start': 'Apprenticeship started',
  'apprenticeship.assign': 'People changed',
  'review.record': '12-week review held',
  'item.start': 'Started',
  'item.request': 'Sign-off requested',
  'item.withdraw': 'Request withdrawn',
  'item.sign-off': 'Signed off',
  'item.return': 'Returned',
  'item.revoke': 'Sign-off revoked',
  'item.tick': 'Ticked',
  'item.untick': 'Tick taken back',
  'item.exempt': 'Marked as not required',
  'item.reinstate': 'Required again',
  'item.observe': 'Observation recorded',
  'item.take-back-observation': 'Observation taken back',
  'item.ask-witness': 'Witness asked',
  'item.cancel-witness': 'Question to a witness cancelled',
  'item.witness-statement': 'Witness statement received',
  'item.repudiate-statement':
    'Witness statement withdrawn: the address it came from says “this was not me”',
  'log-entry.add': 'Session logged',
  'log-entry.change': 'Session changed',
  'log-entry.withdraw': 'Session withdrawn',
  'log-entry.verify': 'Hours verified',
};

/** Parts of the detail that a person reads, with their heading. The order is the order on the page. */
export const noteTitles: Record<string, string> = {
  verdict: 'Verdict',
  observedOn: 'Seen on',
  comment: 'Comment',
  reason: 'Reason',
  level: 'Level seen',
  wentWell: 'What went well',
  whatNext: 'What next',
  heldOn: 'Held on',
};

/** What was done with a link from a mail: by somebody without an account. */
export const byWitness: readonly string[] = ['item.witness-statement', 'item.repudiate-statement'];

export const shownEvents = Object.keys(eventTitles);
