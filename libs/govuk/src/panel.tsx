import type { ComponentProps, ReactNode } from 'react';
import { ButtonGroup } from './button-group';
import { classNames } from './class-names';

type PanelProps = Omit<ComponentProps<'div'>, 'title'> & {
  title: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** `interruption` stops somebody to make sure; only it has actions. */
  variant?: 'confirmation' | 'interruption';
  /** Inverse buttons and links. */
  actions?: ReactNode;
  actionsClassName?: string;
};

/** https://design-system.service.gov.uk/components/panel/ */
export function Panel({
  title,
  headingLevel = 1,
  variant = 'confirmation',
  actions,
  actionsClassName,
  className,
  children,
  ...div
}: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div {...div} className={classNames('govuk-panel', `govuk-panel--${variant}`, className)}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
      {variant === 'interruption' && actions && (
        <div className={classNames('govuk-panel__actions', actionsClassName)}>
          <ButtonGroup>{actions}</ButtonGroup>
        </div>
      )}
    </div>
  );
}
