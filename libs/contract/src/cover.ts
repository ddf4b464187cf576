import { z } from 'zod';
import { endpoint } from './endpoint';
import { day, id, idParams, none, optionalEmail, person } from './fields';

const lead = ['programme-lead'] as const;

export const absence = z.object({
  id,
  fromOn: day,
  /** The last day away. */
  untilOn: day,
  /** Null: nobody is named, the next in line judges. */
  deputy: person.nullable(),
  state: z.enum(['planned', 'now', 'over', 'ended-early']),
  /** "Away now", "Ended early by Ruth Adeyemi on 25 November 2026" */
  stateWords: z.string(),
  moves: z.array(z.enum(['end'])),
});
export type AbsenceView = z.output<typeof absence>;

/** When one person is away, the latest first. */
export const cover = z.object({
  today: day,
  person,
  absences: z.array(absence),
  canRecord: z.boolean(),
});

const newAbsence = z.object({ fromOn: day, untilOn: day, deputy: optionalEmail() });

/** When I am away, and who is away among those I have to do with. */
export const getMyCover = endpoint({
  method: 'GET',
  path: 'account/cover',
  response: cover.extend({
    /** Others who are away now or soon: in my apprenticeships, or with me as their deputy. */
    others: z.array(
      z.object({
        person,
        fromOn: day,
        untilOn: day,
        deputy: person.nullable(),
        isNow: z.boolean(),
        /** I am the deputy. */
        isForMe: z.boolean(),
      }),
    ),
  }),
});

export const recordMyAbsence = endpoint({
  method: 'POST',
  path: 'account/absences',
  body: newAbsence,
  response: none,
});

/** By the person, or by a programme lead. For anybody else it is not there. */
export const endAbsence = endpoint({
  method: 'POST',
  path: 'absences/:id/end',
  params: idParams,
  body: none,
  response: none,
});

export const getCoverOf = endpoint({
  method: 'GET',
  path: 'people/:id/cover',
  access: lead,
  params: idParams,
  response: cover,
});

/** For somebody who cannot do it themselves: a mentor who fell ill. */
export const recordAbsence = endpoint({
  method: 'POST',
  path: 'people/:id/absences',
  access: lead,
  params: idParams,
  body: newAbsence,
  response: none,
});
