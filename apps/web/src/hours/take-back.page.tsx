import { hours } from '@tracker/contract';
import { Textarea } from '@tracker/govuk';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { AgreementForm, periodWords } from './agreement-form';
import { useAgreement, type Hours } from './use-agreement';

/** Contracted hours that were recorded by mistake. */
export function TakeBackPage() {
  const { period = '' } = useParams();
  const { id, opened, newer, save, back } = useAgreement(hours.takeBackContractedHours);
  const words = periodWords(periodIn(opened, period));
  return (
    <AgreementForm
      title="Take back contracted hours"
      button="Take these hours back"
      schema={hours.takeBackContractedHours.body}
      {...{ opened, newer, back }}
      onSubmit={(body) => save({ params: { id, period }, body }, `Taken back: ${words}`)}
    >
      <p className="govuk-body">
        <b>{words}</b>
      </p>
      <p className="govuk-body">
        Take them back only if they were recorded by mistake. They no longer count, and stay on the
        record with your name and your reason. If the hours changed, record the new ones instead.
      </p>
      <Textarea name="reason" label="Why do you take them back?" labelSize="m" rows={3} />
    </AgreementForm>
  );
}

function periodIn({ contracted, takenBack }: Hours, period: string) {
  const found = contracted.find(({ id }) => id === period);
  if (found) return found;
  if (takenBack.some(({ id }) => id === period))
    throw new ApiProblem(409, 'These hours were taken back already');
  throw new ApiProblem(404, 'There are no such contracted hours');
}
