import type { EndingView } from '@tracker/contract';
import { runningOut, type Ending, type PersonId } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { currencyView } from './currency-view';

const nextWords = { certificate: 'Renew it', learning: 'Do it again' };

/** What has run out or soon will, the first one first, with what the apprentice does about it. */
export const endingViews = (
  me: PersonId,
  { today, parties }: ApprenticeRecord,
  endings: readonly Ending[],
): EndingView[] =>
  runningOut(endings, today).map(({ kind, id, title, endsOn }) => ({
    kind,
    id,
    title,
    ...currencyView(endsOn, today),
    next: me === parties.apprentice ? nextWords[kind] : null,
  }));
