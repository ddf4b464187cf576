import { addDays, addMonths } from '@tracker/domain';
import { leila, samsSessions } from '@tracker/examples';
import type { ApprenticeRecord } from '../apprenticeships/records';
import type { PlanFact } from '../plans/plan-facts';
import { at, workingDay, type Moment } from './moments';
import type { Storyteller } from './storyteller';
import { named } from './tell-items';

/** The item that came back, and those that are under way: Sam's story on the mock pages. */
export function samsMoments(
  teller: Storyteller,
  { parties, today }: ApprenticeRecord,
  items: readonly PlanFact[],
): Moment[] {
  const sam = parties.apprentice;
  const [mentor = ''] = parties.mentor ?? [];
  const day = (daysAgo: number) => workingDay(addDays(today, -daysAgo));
  const id = (key: string) => named(items, key).id;
  const checks = id('test.iac-checks');
  const under = (key: string, daysAgo: number, statement: string): Moment => ({
    at: at(day(daysAgo), '11:30'),
    tell: () => teller.write(sam, id(key), statement),
  });
  return [
    under(
      'test.iac-checks',
      34,
      'I added format, validate, lint and security-scan steps to the platform repository.',
    ),
    { at: at(day(12), '17:20'), tell: () => teller.ask(sam, checks) },
    {
      at: at(day(11), '09:05'),
      tell: () =>
        teller.signOffs.withdraw(sam, checks, 'The scan did not run on branches from forks.'),
    },
    {
      at: at(day(6), '09:50'),
      tell: () =>
        teller.write(
          sam,
          checks,
          'I added format, validate, lint and security-scan steps to the platform repository. A failed scan now blocks the merge; a failed format only warns. I opened a storage bucket to the public on a branch to see if the scan caught it.',
          { levels: { MDS: 'working', INF: 'awareness' } },
        ),
    },
    { at: at(day(6), '16:10'), tell: () => teller.ask(sam, checks) },
    {
      at: at(day(4), '15:42'),
      tell: () =>
        teller.decide(mentor, checks, 'return', {
          level: 'awareness',
          wentWell:
            'The checks run on every pull request and the team agreed which ones block a merge.',
          whatNext: 'Add a link to the run where the unsafe change was stopped. Then it is done.',
        }),
    },
    under('servicedesk.route', 60, '6 of 10 done. Gareth can sit with me on Wednesdays.'),
    under('servicedesk.fix-five', 20, '3 of 5 done.'),
    under(
      'implement.pair',
      40,
      'Paired with Leila on the settings of the passport-checks service.',
    ),
    {
      at: at(day(3), '10:05'),
      tell: () => teller.witnesses.ask(sam, id('implement.pair'), { ...leila, entryId: null }),
    },
    under('implement.threat-model', 8, 'I drew how the data flows and suggested 2 threats.'),
    {
      at: at(day(8), '16:20'),
      tell: () =>
        teller.observe(mentor, id('implement.threat-model'), {
          verdict: 'confirmed',
          on: day(8),
          level: 'awareness',
          comment:
            'He found the queue that anybody in the cluster could read, and said what to do.',
        }),
    },
    under('test.first-unit', 30, ''),
    under('servicedesk.alert', 33, 'Priya and I looked at the disk alert of last month.'),
    under('training.cloud', 25, 'Modules 1 to 5 done. The exam is booked.'),
  ];
}

/** Sam brought a certificate along, which runs out in 27 days. */
export function certificateMoments(
  teller: Storyteller,
  { id, parties, today }: ApprenticeRecord,
): Moment[] {
  const [mentor = ''] = parties.mentor ?? [];
  const endsOn = addDays(today, 27);
  return teller.certificate(parties.apprentice, id, {
    at: at(workingDay(addDays(today, -41)), '13:10'),
    input: {
      title: 'ITIL 4 Foundation',
      issuer: 'PeopleCert',
      certification: 'itil4-foundation',
      itemId: null,
      issuedOn: addMonths(endsOn, -36),
      runsOut: 'on',
      expiresOn: endsOn,
      evidenceId: null,
    },
    seen: { by: mentor, at: at(workingDay(addDays(today, -39)), '09:40') },
  });
}

/** Sam's log. What the mentor has verified was verified on the Friday after. */
export function sessionMoments(
  teller: Storyteller,
  { id, parties, today, row }: ApprenticeRecord,
  items: readonly PlanFact[],
): Moment[] {
  const [mentor = ''] = parties.mentor ?? [];
  return samsSessions.flatMap((session): Moment[] => {
    const on = workingDay(addDays(today, -session.daysAgo));
    if (on < row.startOn) return [];
    const verifyOn = workingDay(addDays(on, 4));
    const verifiable = session.verified && !session.outsidePaidHours && !session.nothingNew;
    return teller.session(parties.apprentice, id, {
      at: at(on, '16:30'),
      input: {
        kind: session.kind,
        mode: session.mode,
        on,
        minutes: session.minutes,
        with: [...(session.with ?? [])],
        did: session.did,
        learned: session.learned ?? '',
        itemIds: (session.items ?? []).map((key) => named(items, key).id),
        inPaidHours: !session.outsidePaidHours,
        newLearning: !session.nothingNew,
        relevant: true,
        notEnglishOrMaths: true,
        notAssessmentOrReview: true,
      },
      ...(verifiable && {
        verified: {
          by: mentor,
          at: at(verifyOn > on && verifyOn < today ? verifyOn : on, '16:45'),
        },
      }),
    });
  });
}
