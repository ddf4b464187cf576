import { WarningText } from '@tracker/govuk';

/** Before somebody changes what was signed: what becomes of the signature (product.md rule 5). */
export const SignedWarning = ({ titles }: { titles: readonly string[] }) =>
  titles.length > 0 && (
    <WarningText>
      This is part of what was signed off: {new Intl.ListFormat('en-GB').format(titles)}. If you
      change or withdraw it, the item is marked as changed since sign-off. Its signer is asked to
      confirm the sign-off again, or to return the item.
    </WarningText>
  );
