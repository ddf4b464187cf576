import { Button } from '@tracker/govuk';
import { count } from '../../app/format';
import { mostTogether, withItems } from './selection';

type SelectBarProps = { chosen: readonly string[]; of: number };

/** The one action on the ticked rows. It stays in view while a long list is read. */
export function SelectBar({ chosen, of }: SelectBarProps) {
  if (chosen.length === 0)
    return (
      <p className="app-bar-actions app-bar-actions--none govuk-body-s">
        Select requests to sign off several at once. You check them before anything is signed.
      </p>
    );
  if (chosen.length > mostTogether)
    return (
      <p className="app-bar-actions govuk-body-s" role="status">
        {chosen.length} selected. You can sign off {mostTogether} at once: take{' '}
        {chosen.length - mostTogether} out.
      </p>
    );
  return (
    <div className="app-bar-actions">
      <Button href={withItems('/to-review/check', chosen)}>
        Check and sign off {count(chosen.length, 'item')}
      </Button>
      <span className="govuk-body-s app-muted" role="status">
        {chosen.length} of {of} selected. You check them on the next page before anything is signed.
      </span>
    </div>
  );
}
