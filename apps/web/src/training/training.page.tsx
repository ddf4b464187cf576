import { useSuspenseQuery } from '@tanstack/react-query';
import { training, type Response } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useParams } from 'react-router';
import { useApprenticeshipId } from '../app/mine';
import { Page } from '../app/page';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { TrainingParts } from './training-parts';

export type Training = Response<typeof training.getTraining>;

const useTraining = (id: string) =>
  useSuspenseQuery(read(training.getTraining, { params: { id } })).data;

/** My courses and certificates, and those of an apprentice whose record one may read. */
export function TrainingPage() {
  const { id } = useParams();
  return id ? <TrainingInRecord id={id} /> : <MyTraining />;
}

function MyTraining() {
  const data = useTraining(useApprenticeshipId());
  return (
    <Page
      title="Courses and certificates"
      back={{ href: '/home', text: 'Back to home' }}
      action={data.canAdd && <AddOne />}
      whoCanSee={data.apprenticeship.whoCanSee}
      wide
    >
      <p className="govuk-body-l">{data.sentence}</p>
      <TrainingParts training={data} />
    </Page>
  );
}

function TrainingInRecord({ id }: { id: string }) {
  const data = useTraining(id);
  return (
    <RecordFrame apprenticeship={data.apprenticeship} part="training">
      <div className="app-title">
        <h2 className="govuk-heading-m">{data.sentence.replace(/\.$/, '')}</h2>
        {data.canAdd && <AddOne />}
      </div>
      <TrainingParts training={data} headingLevel={3} />
    </RecordFrame>
  );
}

const AddOne = () => (
  <Button href="/training/new" className="app-title__action">
    Add a certificate
  </Button>
);
