import { Button } from '@tracker/govuk';
import type { Under } from './use-upload';

type UploadProgressProps = { under: Under; onCancel: () => void };

/** How far the file is, in words and as a bar; and the way to stop it. */
export function UploadProgress({ under, onCancel }: UploadProgressProps) {
  const isUnderWay = under !== null && under !== 'cancelled';
  return (
    <div className={isUnderWay ? 'app-upload' : undefined}>
      {isUnderWay && <Bar {...under} />}
      <p className={under === 'cancelled' ? 'govuk-body' : 'govuk-visually-hidden'} role="status">
        {said(under)}
      </p>
      {isUnderWay && (
        <Button
          type="button"
          variant="secondary"
          onClick={() => {
            onCancel();
            document.getElementById('file')?.focus();
          }}
        >
          Cancel the upload
        </Button>
      )}
    </div>
  );
}

const percentOf = (part: number) => Math.round(part * 100);

const Bar = ({ file, part }: Exclude<Under, string | null>) => (
  <>
    <p className="govuk-body app-upload__words" aria-hidden="true">
      {part < 1 ? `Uploading ${file.name}: ${percentOf(part)}%` : `Checking ${file.name}`}
    </p>
    <progress
      className="app-upload__bar"
      aria-label={`Uploading ${file.name}`}
      max={100}
      value={percentOf(part)}
    />
  </>
);

/** Said by quarters: every step would drown everything else. */
function said(under: Under): string {
  if (under === null) return '';
  if (under === 'cancelled') return 'The upload is cancelled. Nothing was kept.';
  const { part, file } = under;
  if (part === 1) return `${file.name} is sent, and is being checked`;
  return `Uploading ${file.name}: ${Math.floor(part * 4) * 25}%`;
}
