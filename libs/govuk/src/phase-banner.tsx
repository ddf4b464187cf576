import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Tag, type TagColour } from './tag';

type PhaseBannerProps = ComponentProps<'div'> & { tag: ReactNode; tagColour?: TagColour };

/** https://design-system.service.gov.uk/components/phase-banner/ */
export function PhaseBanner({ tag, tagColour, className, children, ...div }: PhaseBannerProps) {
  return (
    <div {...div} className={classNames('govuk-phase-banner govuk-width-container', className)}>
      <p className="govuk-phase-banner__content">
        <Tag className="govuk-phase-banner__content__tag" colour={tagColour}>
          {tag}
        </Tag>{' '}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
