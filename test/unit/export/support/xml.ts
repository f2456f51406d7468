/** XML as a tree, from a parser that refuses what is not well-formed. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function parseXml(source: Buffer): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  // What is not UTF-8 is an error here, not a replacement character.
  parser.write(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source)).close();
  return root.children[0]!;
}

/** All elements of a name, at any depth, in their order. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

export function findOne(element: Element, name: string): Element {
  const [found] = findAll(element, name);
  if (found === undefined) throw new Error(`There is no <${name}>.`);
  return found;
}
