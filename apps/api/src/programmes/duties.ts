import type { ProgrammeItem } from '@tracker/programmes';
import type { PublishedProgramme } from './programmes';

/** A duty of one programme, or onboarding, which all of them have. */
export type Duty = { key: string; title: string };

export const onboarding: Duty = { key: 'onboarding', title: 'Onboarding' };

const keyIn = ({ content }: PublishedProgramme, duty: string) => `${content.key}/${duty}`;

/** Onboarding, then every duty of these programmes, each once whatever the version. */
export function dutiesOf(programmes: readonly PublishedProgramme[]): Duty[] {
  const duties = programmes.flatMap((programme) =>
    programme.content.duties.map(
      ({ key, shortTitle }) => [keyIn(programme, key), shortTitle] as const,
    ),
  );
  return [onboarding, ...[...new Map(duties)].map(([key, title]) => ({ key, title }))];
}

/** The key of the duty to which an item of this programme belongs. */
export const dutyKeyOf = (
  programme: PublishedProgramme,
  { group }: Pick<ProgrammeItem, 'group'>,
): string => (group.kind === 'phase' ? onboarding.key : keyIn(programme, group.key));
