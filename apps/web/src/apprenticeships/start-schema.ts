import { apprenticeships } from '@tracker/contract';
import { dayOf } from '@tracker/govuk';
import { z } from 'zod';

const { body } = apprenticeships.startApprenticeship;

/** With two dates on one page, a message has to say which one it is about. */
const dateNamed = (name: string) =>
  z.preprocess(dayOf, z.unknown()).transform((day, context) => {
    const parsed = body.shape.startOn.safeParse(day);
    if (parsed.success) return parsed.data;
    context.addIssue(
      day === ''
        ? `Enter the ${name}`
        : `${name.charAt(0).toUpperCase()}${name.slice(1)} must be a real date, like 7 12 2026`,
    );
    return z.NEVER;
  });

export const startSchema = body.extend({
  startOn: dateNamed('start date'),
  plannedEndOn: dateNamed('planned end'),
});
export type NewApprenticeship = z.output<typeof startSchema>;
