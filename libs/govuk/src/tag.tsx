import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type TagColour =
  'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

/** https://design-system.service.gov.uk/components/tag/ Colour is a second signal: the word comes first. */
export function Tag({
  colour,
  className,
  ...strong
}: ComponentProps<'strong'> & { colour?: TagColour }) {
  return (
    <strong
      {...strong}
      className={classNames('govuk-tag', colour && `govuk-tag--${colour}`, className)}
    />
  );
}
