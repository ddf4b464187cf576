import { WarningText } from '@tracker/govuk';

/** Before somebody changes what was signed: what becomes of the signature (product.md rule 5). */
export const SignedWarning = ({ titles }: { titles: readonly string[] }) =>
  titles.length > 0 && (
    <WarningText>
      This session is part of what was signed off: {titles.join('; ')}. When you change or withdraw
      it, the sign-off says so, and the person who signed is asked to confirm it again.
    </WarningText>
  );
