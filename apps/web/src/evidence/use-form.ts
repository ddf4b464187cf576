import { useSuspenseQuery } from '@tanstack/react-query';
import { evidence } from '@tracker/contract';
import { useState } from 'react';
import { useApprenticeshipId } from '../app/mine';
import { read } from '../app/query';
import { useServing } from './serving';

/** Read once: whatever is read anew meanwhile, the form under somebody's hands stays. */
export function useForm() {
  const id = useApprenticeshipId();
  const { data } = useSuspenseQuery(read(evidence.getEvidenceForm, { params: { id } }));
  const [form] = useState(data);
  return { form, serving: useServing(form) };
}
