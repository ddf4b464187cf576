import { useQueryClient } from '@tanstack/react-query';
import { training, type CertificateView } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { isOutdated } from '../app/guarded';
import { readAnew, useWrite } from '../app/query';

/** One tap: a mentor or line manager says that they have seen the certificate. */
export function ConfirmSeen({ certificate }: { certificate: CertificateView }) {
  const confirm = useWrite(training.confirmCertificate);
  const client = useQueryClient();
  const done = useDone();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  if (!certificate.moves.includes('confirm')) return null;
  const { id, version, title } = certificate;
  const send = async () => {
    if (isSending) return;
    setSending(true);
    try {
      await confirm({ params: { id }, body: {}, ifMatch: version });
      done(`/training/${id}`, `You confirmed that you have seen: ${title}`);
    } catch (refused) {
      setProblem((refused as Error).message);
      // What stands there now is what the next tap confirms.
      if (isOutdated(refused)) readAnew(client);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <Button type="button" aria-disabled={isSending || undefined} onClick={() => void send()}>
        Confirm that I have seen it
      </Button>
    </>
  );
}
