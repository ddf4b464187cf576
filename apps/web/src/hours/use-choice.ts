import type { EntryView } from '@tracker/contract';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/**
 * Which of the sessions are chosen, and whether they are being checked. Both stand in the address,
 * so that Back, and a look at one session, lose nothing. All are chosen but those left out.
 */
export function useChoice(sessions: readonly EntryView[]) {
  const { pathname } = useLocation();
  const [address, setAddress] = useSearchParams();
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftIn(address));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
    setAddress(withParam(address, 'without', [...next].join()), { replace: true });
  };
  const chosen = sessions.filter(({ id }) => !left.has(id));
  return {
    chosen,
    isLeft: (id: string) => left.has(id),
    toggle,
    isChecking: address.get('step') === 'check' && chosen.length > 0,
    check: () => setAddress(withParam(address, 'step', 'check')),
    choiceAddress: `${pathname}?${withParam(address, 'step', '').toString()}`,
  };
}

const leftIn = (address: URLSearchParams) =>
  new Set(address.get('without')?.split(',').filter(Boolean));

/** Empty: without it. */
function withParam(address: URLSearchParams, name: string, value: string) {
  const next = new URLSearchParams(address);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
