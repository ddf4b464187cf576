import { training } from '@tracker/contract';
import { Button, ButtonGroup, Link, Textarea } from '@tracker/govuk';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { read, useWrite } from '../app/query';
import { CannotMove } from './cannot-move';
import type { Certificate } from './certificate.page';

export type ReasonMove = {
  name: 'withdraw' | 'let-lapse';
  endpoint: typeof training.withdrawCertificate | typeof training.letCertificateLapse;
  title: string;
  what: string;
  question: string;
  hint: string;
  button: string;
  isWarning: boolean;
  done: string;
  refused: { title: string; why: string };
};

/** A move that must say why. */
export function ReasonPage({ move }: { move: ReasonMove }) {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(training.getCertificate, { params: { id } }));
  const [page] = useState(data);
  return page.certificate.moves.includes(move.name) ? (
    <ReasonForm page={page} move={move} />
  ) : (
    <CannotMove page={page} title={move.refused.title}>
      {move.refused.why}
    </CannotMove>
  );
}

function ReasonForm({ page, move }: { page: Certificate; move: ReasonMove }) {
  const { id, title, version } = page.certificate;
  const make = useWrite(move.endpoint);
  const done = useDone();
  const back = `/training/${id}`;
  return (
    <FormPage
      title={move.title}
      caption={title}
      back={{ href: back, text: 'Back to the certificate' }}
      whoCanSee={page.apprenticeship.whoCanSee}
      schema={move.endpoint.body}
      onSubmit={async (body) => {
        const sends = { params: { id }, body };
        await make(move.name === 'let-lapse' ? { ...sends, ifMatch: version } : sends);
        done(back, `${move.done}: ${title}`);
      }}
    >
      <div className="app-measure">
        <p className="govuk-body">{move.what}</p>
        <Textarea name="reason" label={move.question} labelSize="s" hint={move.hint} rows={3} />
        <ButtonGroup>
          <Button variant={move.isWarning ? 'warning' : undefined}>{move.button}</Button>
          <Link className="govuk-link app-touch" href={back}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}
