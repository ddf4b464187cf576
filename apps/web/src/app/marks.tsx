import type { CurrencyView } from '@tracker/contract';
import { count } from './format';
import { Shape } from './shapes';

/** Stands beside a status and never replaces it. Nothing when the item is not overdue. */
export function OverdueMark({ days }: { days: number }) {
  if (days === 0) return null;
  return (
    <span className="app-mark app-mark--overdue">
      <Shape name="triangle-down" className="app-mark__shape" />
      Overdue by {count(days, 'day')}
    </span>
  );
}

/** "Renewal due within 30 days", "Expired": stands beside what was achieved, and never replaces it. */
export function RenewalMark({ currency, words }: Pick<CurrencyView, 'currency' | 'words'>) {
  if (currency === 'current') return null;
  return (
    <span className={`app-mark app-mark--${currency}`}>
      <Shape name={currency === 'expired' ? 'diamond' : 'ring'} className="app-mark__shape" />
      {words}
    </span>
  );
}

/** A limit is passed (filled) or near (open). Words say the same. */
export const Flag = ({ alert }: { alert: 'near' | 'passed' }) => (
  <svg
    className={`app-flag${alert === 'near' ? ' app-flag--open' : ''}`}
    viewBox="0 0 18 18"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M1.5 2.5h15L9 16z" />
  </svg>
);
