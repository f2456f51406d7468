/** What a screen reader is told by itself: texts that come into live regions. */
import { composed, textOf } from './find.ts';

const live = '[role=status], [role=alert], output, [aria-live]';

/** Each text as it comes; what is there already when listening begins is none. */
export function listen(root: Element): { readonly said: string[]; readonly stop: () => void } {
  const said: string[] = [];
  const known = new WeakMap<Element, string>();
  const watched = new WeakSet<Node>();
  let isListening = false;
  const observer = new MutationObserver(() => {
    hear();
  });
  const watch = (node: Node) => {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, { subtree: true, childList: true, characterData: true });
  };
  function hear() {
    watch(root);
    for (const element of composed(root)) {
      if (element.shadowRoot !== null) watch(element.shadowRoot);
      if (!element.matches(live)) continue;
      const text = textOf(element);
      // As it stands, too: a space more makes a change of the same words.
      const state = `${text}${element.textContent}`;
      if (isListening && text !== '' && state !== known.get(element)) said.push(text);
      known.set(element, state);
    }
  }
  hear();
  isListening = true;
  return {
    said,
    stop: () => {
      observer.disconnect();
    },
  };
}
