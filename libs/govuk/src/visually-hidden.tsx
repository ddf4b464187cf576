import type { ComponentProps } from 'react';

/** Words for screen readers only, where the page says the same by its layout. */
export const VisuallyHidden = (props: ComponentProps<'span'>) => (
  <span {...props} className="govuk-visually-hidden" />
);
