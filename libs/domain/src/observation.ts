import type { Day } from './day';
import type { ItemState } from './item';
import { holdersOf, ownersOf, signersOf, type Parties, type PersonId, type Role } from './people';
import { conflict, forbidden, invalid } from './rule';
import { dayWords, plural } from './words';

/** What an observer says of the task that they watched, or did not. */
export const verdicts = ['confirmed', 'not-seen', 'not-yet'] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictWords: Record<Verdict, string> = {
  confirmed: 'Confirmed',
  'not-seen': 'Not seen by me',
  'not-yet': 'Not yet at this level',
};

/** How many observations an item asks for, by how many different people (product.md rule 7). */
export type AskedObservations = { times: number; people: number };

/** One observation that stands: not taken back. `on`: the day on which it was seen. */
export type ObservationFact = { by: PersonId; verdict: Verdict; on: Day };

export type ObservationOutcome = {
  /** Confirmed observations; of one person on one day, one counts. */
  times: number;
  /** Different people among them. */
  people: number;
  /** The day of a “not yet” after which nothing was confirmed. */
  reopenedOn: Day | null;
  isComplete: boolean;
};

/**
 * What the verdicts come to, in whatever order they arrive (product.md rule 7): only the days on
 * which something was seen are compared, never when it was written down. “Not seen” counts neither
 * way. A “not yet” on the day of the last “confirmed”, or later, re-opens: of two verdicts of one
 * day the careful one counts as the later.
 */
export function observationOutcome(
  { times, people }: AskedObservations,
  observations: readonly ObservationFact[],
): ObservationOutcome {
  const daysOf = (verdict: Verdict) =>
    observations.filter((one) => one.verdict === verdict).map(({ on }) => on);
  const confirmed = observations.filter(({ verdict }) => verdict === 'confirmed');
  const seen = new Set(confirmed.map(({ by, on }) => `${on} ${by}`)).size;
  const observers = new Set(confirmed.map(({ by }) => by)).size;
  const lastConfirmed = latest(daysOf('confirmed'));
  const lastNotYet = latest(daysOf('not-yet'));
  const reopenedOn = lastNotYet !== '' && lastNotYet >= lastConfirmed ? lastNotYet : null;
  return {
    times: seen,
    people: observers,
    reopenedOn,
    isComplete: reopenedOn === null && seen >= times && observers >= people,
  };
}

const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b), '');

/** "1 of 2 observations, by 1 of 2 people". More than was asked is not shown as more. */
export function observationWords(
  asked: AskedObservations,
  { times, people, reopenedOn }: ObservationOutcome,
): string {
  const share = (have: number, of: number) => `${String(Math.min(have, of))} of ${String(of)}`;
  const count = `${share(times, asked.times)} ${asked.times === 1 ? 'observation' : 'observations'}`;
  const by = asked.people > 1 ? `, by ${share(people, asked.people)} people` : '';
  const reopened = reopenedOn
    ? `. Not yet at this level on ${dayWords(reopenedOn)}: one more has to be confirmed on a later day`
    : '';
  return `${count}${by}${reopened}`;
}

/** "2 observations by 2 different people" */
export const askedObservationWords = ({ times, people }: AskedObservations): string =>
  people > 1
    ? `${plural(times, 'observation')} by ${String(people)} different people`
    : plural(times, 'observation');

/** A signature on an item that asks for observations waits until they are complete. There is no way round. */
export function checkObserved(
  asked: AskedObservations | undefined,
  observations: readonly ObservationFact[],
): void {
  if (!asked) return;
  const outcome = observationOutcome(asked, observations);
  if (!outcome.isComplete)
    throw conflict(
      `This item asks for ${askedObservationWords(asked)} before it can be signed off. So far: ${observationWords(asked, outcome)}`,
    );
}

const observingRoles: readonly Role[] = [
  'mentor',
  'line-manager',
  'coach',
  'service-desk-lead',
  'security-contact',
];

/**
 * Who may observe: everybody with a part in the record who does not do the item, and whoever stands
 * in as its signer. Never the apprentice, whatever else they are (product.md rule 1).
 */
export function observersOf(
  parties: Parties,
  { signer, owner }: { signer: Role; owner: Role },
): readonly PersonId[] {
  const own = new Set([parties.apprentice, ...ownersOf(parties, owner)]);
  const people = [
    ...observingRoles.flatMap((role) => holdersOf(parties, role)),
    ...signersOf(parties, { signer, owner }),
  ];
  return [...new Set(people)].filter((id) => !own.has(id));
}

export type ObservedItem = {
  state: ItemState;
  owner: Role;
  signer: Role;
  parties: Parties;
  asked: AskedObservations | undefined;
};

function whyNotObserve(actor: PersonId, { state, asked, parties, ...item }: ObservedItem) {
  if (!observersOf(parties, item).includes(actor))
    return forbidden(
      actor === parties.apprentice
        ? 'You cannot observe your own work, whatever else you are'
        : 'Only people with a part in this apprenticeship can record an observation',
    );
  if (!asked) return conflict('This item asks for no observations');
  return state === 'not-required' ? conflict('This item is not required now') : null;
}

export const mayObserve = (actor: PersonId, item: ObservedItem) =>
  whyNotObserve(actor, item) === null;

export type NewObservation = { verdict: Verdict; on: Day; comment: string };

/** Throws the rule that stops this observation, if one does. `standing`: those of the item that were not taken back. */
export function checkObservation(
  actor: PersonId,
  item: ObservedItem,
  { verdict, on, comment }: NewObservation,
  standing: readonly ObservationFact[],
  { today, startOn }: { today: Day; startOn: Day },
): void {
  const problem = whyNotObserve(actor, item);
  if (problem) throw problem;
  const problems = {
    ...(on > today && { on: 'The day must be today or in the past' }),
    ...(on < startOn && { on: 'The day must be within the apprenticeship' }),
    ...(verdict === 'not-yet' && comment.trim() === '' && { comment: 'Enter what is missing' }),
  };
  if (Object.keys(problems).length > 0) throw invalid(problems);
  if (standing.some((one) => one.by === actor && one.on === on))
    throw conflict(
      `You have recorded an observation for ${dayWords(on)} already. Take it back to record another`,
    );
}

/** Their own, for a reason, once (product.md rule 2). */
export function checkTakeBack(
  actor: PersonId,
  observation: { by: PersonId; isTakenBack: boolean },
): void {
  if (observation.by !== actor) throw forbidden('Only the observer can take an observation back');
  if (observation.isTakenBack) throw conflict('This observation was taken back already');
}
