/** The strictest Content-Security-Policy that the parcels live with, part by part, and why they need each. */
import { renderTable } from './table.ts';

interface Part {
  readonly directive: string;
  readonly why: string;
}

/** `<cdn>` is the parcel's origin, `<api>` the service's. */
const parts: readonly Part[] = [
  {
    directive: "default-src 'none'",
    why: 'What no other line allows: fonts, frames, media, manifests. There are none.',
  },
  {
    directive: "script-src 'self' <cdn>",
    why: '`<cdn>`: the module and its chunks. No inline script, no `eval`, no nonce. `self`: your own scripts.',
  },
  {
    directive: "style-src 'self'",
    why: 'Your own style sheets. Ours are constructed in script, which no policy has a word for; there is no inline style.',
  },
  { directive: 'connect-src <api>', why: 'The Flex service; nothing else is asked.' },
  {
    directive: "img-src 'self' data: blob:",
    why: 'Your own images. Our icons are SVG elements, our charts canvases.',
  },
  {
    directive: "worker-src 'self' blob:",
    why: 'No browser starts a worker from another origin: ours is a `blob:` that imports the file from `<cdn>`. Without `blob:` the trial is reported as a violation, and files are made on the page’s own thread, in slices.',
  },
  { directive: "object-src 'none'", why: 'There are none.' },
  { directive: "base-uri 'none'", why: 'There is none.' },
  {
    directive: "require-trusted-types-for 'script'",
    why: 'No text becomes script or markup unless one of the two policies below made it.',
  },
  {
    directive: "trusted-types lit-html flex-usage 'allow-duplicates'",
    why: '`lit-html`: templates, all of them constants. `flex-usage`: the worker’s `blob:`, nothing else. `allow-duplicates`: another copy of Lit on the page, or another version of ours.',
  },
];

/** @param workers what `worker-src` allows beyond the page's own files. */
export function strictPolicy(workers: 'blob:' | ''): string {
  return parts
    .map(({ directive }) => (directive.startsWith('worker-src') ? `worker-src 'self' ${workers}` : directive))
    .join('; ');
}

/** For the README. */
export function renderPolicy(): string {
  return renderTable([
    ['Line', 'Why'],
    ...parts.map(({ directive, why }) => [`\`${directive}\``, why] as const),
  ]);
}
