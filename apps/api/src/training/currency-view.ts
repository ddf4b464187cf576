import type { CurrencyView } from '@tracker/contract';
import { currencyOn, currencyWords, leftWords, type Day } from '@tracker/domain';

/** How current something is that is good until `endsOn`, in the words of every page. */
export function currencyView(endsOn: Day | null, today: Day): CurrencyView {
  const currency = currencyOn(endsOn, today);
  return {
    currency: currency.currency,
    words: currencyWords(currency),
    left: leftWords(endsOn, today),
  };
}
