import {
  createContext,
  createElement,
  useContext,
  type ComponentProps,
  type ComponentType,
  type ReactNode,
} from 'react';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };

const PlainLink = (props: LinkProps) => <a {...props} />;

const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink);

/**
 * Says how the links of every component below are followed, so that a router can take them over:
 * `<LinkProvider as={({ href, ...rest }) => <RouterLink to={href} {...rest} />}>`. Define that component once,
 * outside of render. Without a provider, links are plain `<a>` elements.
 */
export function LinkProvider({
  as,
  children,
}: {
  as: ComponentType<LinkProps>;
  children: ReactNode;
}) {
  return <LinkContext value={as}>{children}</LinkContext>;
}

/** A link that goes where the LinkProvider says. It brings no class names: give it `govuk-link`. */
export function Link(props: LinkProps) {
  return createElement(useContext(LinkContext), props);
}
