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
  'item.change': 'Changed since sign-off',
  'item.reconfirm': 'Sign-off confirmed again',
  'item.return': 'Returned',
  'item.revoke': 'Sign-off revoked',
  'item.tick': 'Ticked',
  'item.untick': 'Tick taken back',
  'item.exempt': 'Marked as not required',
  'item.reinstate': 'Required again',
  'evidence.add': 'Evidence added',
  'evidence.change': 'Evidence changed',
  'evidence.link': 'Evidence used in other places',
  'evidence.withdraw': 'Evidence withdrawn',
  'evidence.refuse': 'Evidence not kept: a virus was found',
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
  'contracted-hours.record': 'Contracted hours recorded',
  'contracted-hours.take-back': 'Contracted hours taken back',
  'prior-learning.agree': 'Prior learning agreed',
  'certificate.add': 'Certificate added',
  'certificate.change': 'Certificate changed',
  'certificate.renew': 'Certificate renewed',
  'certificate.withdraw': 'Certificate withdrawn',
  'certificate.confirm': 'Certificate seen and confirmed',
  'certificate.let-lapse': 'Certificate does not have to be renewed',
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
  changed: 'What changed',
  heldOn: 'Held on',
};

/** What was done with a link from a mail: by somebody without an account. */
export const byWitness: readonly string[] = ['item.witness-statement', 'item.repudiate-statement'];

export const shownEvents = Object.keys(eventTitles);
