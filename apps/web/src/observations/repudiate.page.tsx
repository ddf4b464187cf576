import { witnesses, type Response } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../app/api';
import { FormPage } from '../app/form-page';
import { longDay } from '../app/format';
import { DeadLink } from './dead-link';
import { isDead, useLink } from './link';

/** Where the link in a receipt leads. Opening it changes nothing: a mail program may do so by itself. */
export function RepudiatePage() {
  const { token, found } = useLink(witnesses.checkReceipt);
  const [isUsed, setUsed] = useState(false);
  if (!found || isUsed) return <DeadLink />;
  return <Repudiate token={token} statement={found} onUsed={() => setUsed(true)} />;
}

type RepudiateProps = {
  token: string;
  statement: Response<typeof witnesses.checkReceipt>;
  onUsed: () => void;
};

function Repudiate({ token, statement: { apprentice, title, on }, onUsed }: RepudiateProps) {
  const navigate = useNavigate();
  const withdraw = async (body: { token: string }) => {
    try {
      await call(witnesses.repudiateStatement, { body });
    } catch (problem) {
      if (!isDead(problem)) throw problem;
      return onUsed();
    }
    void navigate('/witness/withdrawn', { replace: true });
  };
  return (
    <FormPage
      schema={witnesses.repudiateStatement.body}
      onSubmit={withdraw}
      title="This was not me"
      caption={`Witness statement for ${apprentice}`}
    >
      <div className="app-measure">
        <p className="govuk-body">
          A witness statement was sent on {longDay(on)} with the link that your address got. It is
          about {apprentice} and: {title}.
        </p>
        <p className="govuk-body">
          If you did not send it, or want it back, withdraw it here. {apprentice} and the people who
          sign this off are told. It stays on the record, struck through.
        </p>
        <input type="hidden" name="token" value={token} />
        <Button variant="warning">Withdraw the statement</Button>
      </div>
    </FormPage>
  );
}
