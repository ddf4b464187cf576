import { training, type CertificateView } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { useWrite } from '../app/query';

/** One tap: a mentor or line manager says that they have seen the certificate. */
export function ConfirmSeen({ certificate }: { certificate: CertificateView }) {
  const confirm = useWrite(training.confirmCertificate);
  const done = useDone();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  if (!certificate.moves.includes('confirm')) return null;
  const { id, revision, title } = certificate;
  const send = async () => {
    if (isSending) return;
    setSending(true);
    try {
      await confirm({ params: { id }, body: { revision } });
      done(`/training/${id}`, `You confirmed that you have seen: ${title}`);
    } catch (refused) {
      setProblem((refused as Error).message);
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
