/** The hub's own origin: one page, single-spa, and on request a copy of Lit of the hub's own. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { bundleModule } from '../../support/bundle-module.ts';
import type { HostConfig } from './host-page.ts';
import { type Answer, type Origin, startOrigin } from './origin.ts';

const singleSpa = new URL(
  '../../../node_modules/single-spa/lib/es2015/esm/single-spa.min.js',
  import.meta.url,
);
const hostPage = new URL('host-page.ts', import.meta.url);

export const otherLitPath = '/lit.js';

export interface HostPage {
  readonly config: HostConfig;
  /** BCP 47, of the hub's page. */
  readonly lang: string;
  /** The page's Content-Security-Policy header; none by default. */
  readonly csp?: string | undefined;
}

function compileHostScript(): string {
  const { outputText } = ts.transpileModule(readFileSync(hostPage, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText.replace(`'single-spa'`, `'/single-spa.js'`);
}

/** The page around the tab has what a hub's page has: language, title, landmarks, and the page's heading. */
function renderPage({ config, lang }: HostPage): string {
  const data = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hub</title>
<link rel="icon" href="data:,">
<script type="application/json" id="config">${data}</script>
<script type="module" src="/host-page.js"></script>
</head>
<body>
<header><a href="#tab">Hub</a></header>
<main><h1>Unified CM Cloud</h1><div id="tab"></div></main>
</body>
</html>`;
}

/** @param page asked at each request, since it names the other origins. */
export function startHostOrigin(page: () => HostPage): Promise<Origin> {
  const script = 'text/javascript; charset=utf-8';
  return startOrigin(async (path): Promise<Answer | null> => {
    if (path === '/single-spa.js') return { type: script, body: readFileSync(singleSpa) };
    if (path === '/host-page.js') return { type: script, body: compileHostScript() };
    if (path === otherLitPath) return { type: script, body: await bundleModule('node_modules/lit/index.js') };
    if (path !== '/') return null;
    const { csp } = page();
    const headers: Record<string, string> = csp === undefined ? {} : { 'Content-Security-Policy': csp };
    return { type: 'text/html; charset=utf-8', body: renderPage(page()), headers };
  });
}
