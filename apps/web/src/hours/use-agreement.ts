import { useSuspenseQuery } from '@tanstack/react-query';
import { hours, type Response } from '@tracker/contract';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { useGuardedWrite } from '../app/guarded';
import type { Input } from '../app/api';
import { useReadToChange } from '../app/query';

export type Hours = Response<typeof hours.getHours>;

type Agreement =
  | typeof hours.recordContractedHours
  | typeof hours.takeBackContractedHours
  | typeof hours.agreePriorLearning;

/**
 * What a form about agreed hours starts from, and how it saves: against what was agreed when it was
 * opened. Throws 403 for who may not record them.
 */
export function useAgreement<const E extends Agreement>(endpoint: E) {
  const { id = '' } = useParams();
  const reading = useReadToChange(hours.getHours, { params: { id } });
  const { data } = useSuspenseQuery(reading);
  // Whatever is read anew meanwhile, the form and the words in it stay.
  const [opened] = useState(data);
  const { write, newer } = useGuardedWrite<E, typeof hours.getHours>(endpoint, {
    reading,
    opened,
    versionOf: ({ version }) => version,
  });
  const done = useDone();
  if (!opened.moves.includes('record'))
    throw new ApiProblem(
      403,
      'Only the line manager or a programme lead can record what was agreed about hours',
    );
  const back = `/apprenticeships/${id}/hours`;
  const save = async (input: Omit<Input<E>, 'ifMatch'>, words: string) => {
    await write(input);
    done(back, words);
  };
  return { id, opened, newer, save, back };
}
