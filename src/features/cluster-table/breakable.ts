/** A domain name may break after its dots, which no style can tell. Copied, it is still itself. */
export function breakable(name: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  name.split(/(?<=\.)/).forEach((label, index) => {
    if (index > 0) fragment.append(document.createElement('wbr'));
    fragment.append(label);
  });
  return fragment;
}
