import type { ComponentProps, ReactNode } from 'react';
import { classNames, type Nothing } from './class-names';
import { Link } from './link';

export type Task = {
  title: ReactNode;
  /** Without it, the task cannot be opened. */
  href?: string;
  hint?: ReactNode;
  /** A word or a Tag. */
  status: ReactNode;
  className?: string;
  titleClassName?: string;
  /** `govuk-task-list__status--cannot-start-yet` greys the words. */
  statusClassName?: string;
};

type TaskListProps = Omit<ComponentProps<'ul'>, 'children'> & {
  items: (Task | Nothing)[];
  /** Must differ between the lists of one page: the ids are made from it. */
  idPrefix?: string;
};

/** https://design-system.service.gov.uk/components/task-list/ */
export function TaskList({ items, idPrefix = 'task-list', className, ...ul }: TaskListProps) {
  return (
    <ul {...ul} className={classNames('govuk-task-list', className)}>
      {items.map(
        (task, index) => task && <Row key={index} task={task} id={`${idPrefix}-${index + 1}`} />,
      )}
    </ul>
  );
}

function Row({ task, id }: { task: Task; id: string }) {
  const { title, href, hint, status } = task;
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li
      className={classNames(
        'govuk-task-list__item',
        href && 'govuk-task-list__item--with-link',
        task.className,
      )}
    >
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <Link
            href={href}
            className={classNames('govuk-link govuk-task-list__link', task.titleClassName)}
            aria-describedby={classNames(hint && hintId, statusId)}
          >
            {title}
          </Link>
        ) : (
          <div className={task.titleClassName}>{title}</div>
        )}
        {hint && (
          <div id={hintId} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div className={classNames('govuk-task-list__status', task.statusClassName)} id={statusId}>
        {status}
      </div>
    </li>
  );
}
