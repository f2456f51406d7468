/**
 * Elements without a template, for what there is hundreds of: a row of a long table is made once and thrown away, and
 * the marks that a template leaves beside each of its parts would be as many nodes as the row itself.
 */
import { render } from 'lit';

/** What an element holds; its text is never read as markup. */
export type Content = Node | string;

/** @param attributes by name; null leaves one out. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string | null>>,
  ...content: readonly Content[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

/** A `span` of a class. */
export const span = (name: string, ...content: readonly Content[]) =>
  make('span', { class: name }, ...content);

const models = new Map<() => unknown, Element>();

/** An icon of `icons.ts`, copied from one that was rendered once. */
export function makeIcon(icon: () => unknown): Node {
  let model = models.get(icon);
  if (model === undefined) {
    const holder = document.createElement('div');
    render(icon(), holder);
    model = holder.firstElementChild as Element;
    models.set(icon, model);
  }
  return model.cloneNode(true);
}
