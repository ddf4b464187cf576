import type { people, Response } from '@tracker/contract';
import { Button, ButtonGroup, Panel, WarningText } from '@tracker/govuk';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { dayAndTime } from '../app/format';
import { Page } from '../app/page';
import './people.scss';

export type Invitation = Response<typeof people.addPerson>;

type InvitationPageProps = {
  invitation: Invitation;
  /** What to do next. */
  children: ReactNode;
};

/** A one-time link. It is shown now and never again: only its hash is kept. */
export function InvitationPage({ invitation, children }: InvitationPageProps) {
  const { name, link, expiresAt } = invitation;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <Page
      title={`${name} can now set a password`}
      head={
        <Panel title={`${name} can now set a password`} className="govuk-!-margin-bottom-6">
          Pass the link on to them
        </Panel>
      }
    >
      <h2 className="govuk-heading-m" id="link">
        The link
      </h2>
      <OneTimeLink address={`${window.location.origin}${link}`} />
      <WarningText>
        This link is shown only once. If it gets lost, make a new link on the People page: that ends
        this one.
      </WarningText>
      <p className="govuk-body">
        It works once, until {dayAndTime(expiresAt)}. Whoever opens it can sign in as {name}, so
        give it to nobody else.
      </p>
      <h2 className="govuk-heading-m">What next</h2>
      <ButtonGroup>{children}</ButtonGroup>
    </Page>
  );
}

/** In full, so that it can also be selected by hand where copying is not allowed. */
function OneTimeLink({ address }: { address: string }) {
  const { said, copy, field } = useCopy(address);
  return (
    <div className="app-link-once">
      <code className="app-link-once__address" ref={field}>
        {address}
      </code>
      <Button
        type="button"
        variant="secondary"
        className="app-link-once__copy"
        onClick={() => void copy()}
      >
        Copy link
      </Button>
      <span role="status" className="app-link-once__said">
        {said}
      </span>
    </div>
  );
}

function useCopy(text: string) {
  const [said, setSaid] = useState('');
  const field = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Link copied');
    } catch {
      // Browsers allow copying on secure addresses only.
      if (field.current) window.getSelection()?.selectAllChildren(field.current);
      setSaid('The link is selected. Copy it with Ctrl and C, or Command and C');
    }
  };
  return { said, copy, field };
}
