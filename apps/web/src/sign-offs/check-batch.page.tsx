import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { batches, type Response } from '@tracker/contract';
import { Button, Link, WarningText } from '@tracker/govuk';
import { useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { call } from '../app/api';
import { count } from '../app/format';
import { FormPage } from '../app/form-page';
import { Page } from '../app/page';
import { useWrite } from '../app/query';
import { CheckItem } from './batch/check-item';
import { RefusedList } from './batch/refused-list';
import { itemsIn, withItems } from './queue/selection';
import { unopenedIn } from './queue/sent-evidence';
import './batch/batch.scss';

type Check = Response<typeof batches.checkBatch>;

/** What is about to be signed never changes under the reader's eyes: it is read when the page is opened. */
const checkOf = (items: string) =>
  queryOptions({
    queryKey: [batches.checkBatch.path, items],
    queryFn: () => call(batches.checkBatch, { query: { items } }),
    staleTime: 'static',
    gcTime: 0,
  });

/** The last look before several requests are signed off together (product.md rule 9). */
export function CheckBatchPage() {
  const [search] = useSearchParams();
  const ids = itemsIn(search);
  return ids.length === 0 ? <NothingChosen /> : <CheckBatch ids={ids} />;
}

function CheckBatch({ ids }: { ids: readonly string[] }) {
  const { data } = useSuspenseQuery(checkOf(ids.join()));
  const back = { href: withItems('/to-review', ids), text: 'Back to the requests' };
  if (data.requests.length === 0)
    return (
      <Page title={data.heading} back={back} whoCanSee={whoCanSee}>
        <LeftOut check={data} />
      </Page>
    );
  return <CheckForm key={data.batch} check={data} ids={ids} back={back} />;
}

type CheckFormProps = {
  check: Check;
  ids: readonly string[];
  back: { href: string; text: string };
};

function CheckForm({ check, ids, back }: CheckFormProps) {
  const { batch, heading, requests } = check;
  const signOff = useWrite(batches.signOffBatch);
  const navigate = useNavigate();
  const sign = async () => {
    const judged = requests.map(({ itemId, snapshot }) => ({ itemId, snapshot }));
    const { refused } = await signOff({ body: { batch, requests: judged } });
    void navigate(`/to-review/signed-off?batch=${batch}`, { state: { refused } });
  };
  return (
    <FormPage
      schema={z.object({})}
      onSubmit={sign}
      title={heading}
      caption="Nothing is signed yet"
      back={back}
      whoCanSee={whoCanSee}
    >
      <Unopened check={check} ids={ids} />
      <ul className="app-checks">
        {unopenedFirst(requests).map((request) => (
          <CheckItem
            key={request.itemId}
            request={request}
            without={addressWithout(ids, [request.itemId])}
          />
        ))}
      </ul>
      <LeftOut check={check} />
      <WhatHappens hasUnopened={check.warning !== null} />
      <div className="app-choices">
        <Button>Sign off {count(requests.length, 'item')}</Button>
        <Link className="govuk-link app-touch" href={back.href}>
          Go back and change the selection
        </Link>
      </div>
    </FormPage>
  );
}

/** Where the rest is checked, or the list when nothing is left. */
function addressWithout(ids: readonly string[], leave: readonly string[]) {
  const rest = ids.filter((id) => !leave.includes(id));
  return withItems(rest.length === 0 ? '/to-review' : '/to-review/check', rest);
}

const unopenedFirst = (requests: Check['requests']) =>
  [...requests].sort(
    (a, b) => Number(unopenedIn(b.evidence) > 0) - Number(unopenedIn(a.evidence) > 0),
  );

/** Nobody is kept from signing; what they have not seen is named, and can be left out at once. */
function Unopened({ check: { warning, requests }, ids }: Omit<CheckFormProps, 'back'>) {
  if (!warning) return null;
  const unopened = requests.filter(({ evidence }) => unopenedIn(evidence) > 0);
  return (
    <>
      <WarningText>{warning}</WarningText>
      {unopened.length < requests.length && (
        <p className="govuk-body">
          <Link
            className="govuk-link app-touch"
            href={addressWithout(
              ids,
              unopened.map(({ itemId }) => itemId),
            )}
          >
            Leave out what you have not opened
          </Link>
        </p>
      )}
    </>
  );
}

const LeftOut = ({ check: { leftOut } }: { check: Check }) =>
  leftOut.length > 0 && (
    <>
      <h2 className="govuk-heading-m">
        {leftOut.length === 1
          ? '1 item cannot be signed off here'
          : `${leftOut.length} items cannot be signed off here`}
      </h2>
      <RefusedList refused={leftOut} />
    </>
  );

const WhatHappens = ({ hasUnopened }: { hasUnopened: boolean }) => (
  <>
    <h2 className="govuk-heading-m">What happens next</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>each item gets its own line in its history, with your name and the time</li>
      <li>no level of yours is recorded; review an item on its own to record one</li>
      {hasUnopened && (
        <li>an item whose evidence you did not open is signed off with that fact in its history</li>
      )}
      <li>you can undo for 24 hours; the history shows that too</li>
    </ul>
    <p className="govuk-body">
      By signing off you say that you have seen enough to know that each item is done as asked.
    </p>
  </>
);

const NothingChosen = () => (
  <Page title="Select requests first" back={{ href: '/to-review', text: 'Back to the requests' }}>
    <p className="govuk-body">
      Tick the requests that you want to sign off together, then come back.
    </p>
  </Page>
);

const whoCanSee =
  'only you. The history of each item is seen by its apprentice and everybody else who may read their record.';
