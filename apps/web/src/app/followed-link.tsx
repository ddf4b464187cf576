import type { LinkProps } from '@tracker/govuk';
import type { MouseEvent } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** Every link goes through here: pages of the service are followed without loading it anew. */
export const FollowedLink = (link: LinkProps) =>
  isOurs(link.href) ? <OwnLink {...link} /> : <a {...link} />;

/** A page of this service, or the same page with another query. */
const isOurs = (href: string) => /^(\/(?!\/)|\?)/.test(href);

function OwnLink({ href, onClick, target, ...link }: LinkProps) {
  const address = useHref(href);
  const follow = useLinkClickHandler<HTMLAnchorElement>(href, { target });
  const click = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!event.defaultPrevented) follow(event);
  };
  return <a {...link} href={address} target={target} onClick={click} />;
}
