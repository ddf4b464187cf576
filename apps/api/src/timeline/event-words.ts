/** What happened, as a page says it. Changes without a line here stay in the audit trail only. */
export const eventTitles: Record<string, string> = {
  'apprenticeship.start': 'Apprenticeship started',
  'apprenticeship.assign': 'People changed',
  'absence.record': 'Absence recorded',
  'absence.end': 'Absence ended early',
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
  'log-entry.add': 'Session logged',
  'log-entry.change': 'Session changed',
  'log-entry.withdraw': 'Session withdrawn',
  'log-entry.verify': 'Hours verified',
};

/** Parts of the detail that a person reads, with their heading. The order is the order on the page. */
export const noteTitles: Record<string, string> = {
  reason: 'Reason',
  level: 'Level seen',
  wentWell: 'What went well',
  whatNext: 'What next',
  heldOn: 'Held on',
};

export const shownEvents = Object.keys(eventTitles);
