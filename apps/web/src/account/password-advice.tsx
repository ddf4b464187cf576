/** What the service asks of a password, and nothing more: no symbols, no expiry. */
export const PasswordAdvice = () => (
  <>
    <p className="govuk-body">
      Use 12 characters or more. Three random words are easy to remember and hard to guess. You can
      paste it from a password manager.
    </p>
    <p className="govuk-body">
      Common passwords, your name and the name of this service are refused.
    </p>
  </>
);
