import { hours } from '@tracker/contract';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { VerifyMonth } from './verify-month';
import { Verified, type Batch } from './verified';

const askedMonth = (address: URLSearchParams) =>
  hours.getHoursToVerify.query.safeParse({ month: address.get('month') ?? undefined }).data ?? {};

/** The sessions of a month that wait, chosen one by one and verified in one go. */
export function VerifyHoursPage() {
  const { id = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const [batch, setBatch] = useState<Batch | null>(null);
  const query = askedMonth(address);
  if (batch && address.get('step') === 'done')
    return <Verified id={id} query={query} batch={batch} />;
  return (
    <VerifyMonth
      // What waits is another list after each batch, and in each month.
      key={`${query.month ?? ''} ${batch?.answer.verified.join() ?? ''}`}
      id={id}
      query={query}
      onVerified={(verified) => {
        setBatch(verified);
        setAddress({ ...query, step: 'done' });
      }}
    />
  );
}
