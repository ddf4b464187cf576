import { Checkboxes } from '@tracker/govuk';

/** Asked of every submission, each time. */
export const ConfirmField = () => (
  <Checkboxes
    name="confirmed"
    legend="Before you add it"
    legendSize="s"
    items={[
      {
        name: 'confirmed',
        label:
          'I confirm that it holds no personal data of others, no secrets and nothing OFFICIAL-SENSITIVE',
      },
    ]}
  />
);
