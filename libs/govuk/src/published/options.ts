import type { ReactElement, ReactNode } from 'react';
import type { Size } from '../class-names';
import { attributes, fromHtml } from './from-html';

/** An example of govuk-frontend's fixtures.json: the options of its macro, and what it makes of them. */
export type Fixture = { name: string; options: object; html: string };

/** How our component is asked for a published example. */
export type Published = {
  draw: (options: object) => ReactElement;
  /** The examples that we do not follow, and why. */
  notOurs: Record<string, string>;
  /** What we leave out or name otherwise, done to the published markup as well. */
  adjust: (published: string) => string;
};

/** `Options` says what the examples of a component contain: JSON cannot. */
export const published = <Options extends object>(
  draw: (options: Options) => ReactElement,
  notOurs: Record<string, string> = {},
  adjust = (html: string) => html,
): Published => ({ draw: (options) => draw(options as Options), notOurs, adjust });

export type Attributes = { classes?: string; attributes?: Record<string, string | number> };
export type Words = { text?: string; html?: string };
export type Option = Attributes & Words & { id?: string };

export type LinkOption = Option & { href?: string };

export const words = (given?: Words): ReactNode =>
  given?.html ? fromHtml(given.html) : given?.text;

/** `classes`, `id` and `attributes`, as our components take them. */
export const own = ({ classes, id, attributes: others }: Option) => ({
  ...(id && { id }),
  className: classes,
  ...attributes(others),
});

export const linkOf = ({ href = '', ...link }: LinkOption) => ({
  text: words(link),
  href,
  ...attributes(link.attributes),
});

/** `govuk-tag--red more` of `govuk-tag` is the modifier `red`, and `more`. */
export function modifier<Name extends string = Size>(block: string, classes = '') {
  const names = classes.split(' ');
  const found = names.find((name) => name.startsWith(`${block}--`));
  const className = names.filter((name) => name !== found).join(' ') || undefined;
  return { is: found?.slice(block.length + 2) as Name | undefined, className };
}
