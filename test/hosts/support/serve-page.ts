/** The page of a host on its own origin: its script bundled once, and what its head needs. */
import { readFileSync } from 'node:fs';
import { type Answer, type Origin, startOrigin } from '../../journeys/support/origin.ts';
import { bundleModule } from '../../support/bundle-module.ts';
import type { PageConfig } from '../pages/support/contract.ts';
import type { Host } from './host.ts';

const bundles = new Map<Host, Promise<string>>();

function bundleOf(host: Host): Promise<string> {
  const { page, alias, define } = host;
  const bundle = bundles.get(host) ?? bundleModule(`test/hosts/pages/${page}.ts`, { alias, define });
  bundles.set(host, bundle);
  return bundle;
}

function renderPage(config: PageConfig, head: string): string {
  const data = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/hub.css">
${head}
<script type="application/json" id="config">${data}</script>
<script type="module" src="/page.js"></script>
</head>
<body>
<header><button>Hub</button></header>
<main><h1>Unified CM Cloud</h1>
<div id="layout"></div><div id="one"></div><div id="two"></div></main>
</body>
</html>`;
}

interface PageOptions {
  /** Where the parcel's files are. */
  readonly parcelBase: string;
  readonly config: PageConfig;
  readonly policy: string | undefined;
}

export function servePage(host: Host, { parcelBase, config, policy }: PageOptions): Promise<Origin> {
  const script = 'text/javascript; charset=utf-8';
  return startOrigin(async (path): Promise<Answer | null> => {
    if (path === '/') {
      const headers: Record<string, string> =
        policy === undefined ? {} : { 'Content-Security-Policy': policy };
      const body = renderPage(config, host.head?.(parcelBase) ?? '');
      return { type: 'text/html; charset=utf-8', body, headers };
    }
    if (path === '/page.js') return { type: script, body: await bundleOf(host) };
    // Longer than a screen, so that it scrolls.
    if (path === '/hub.css') return { type: 'text/css', body: 'main { min-height: 300vh }' };
    const file = host.scripts?.[path];
    if (file === undefined) return null;
    return { type: script, body: readFileSync(new URL(`../node_modules/${file}`, import.meta.url)) };
  });
}
