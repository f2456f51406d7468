import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countTags, findForbidden } from '../../bundle/forbidden.ts';

describe('the check of the bundle', () => {
  it('finds what must not be shipped', () => {
    const samples = [
      'import"msw"',
      'eval("1")',
      'new Function("return 1")',
      'Function("r", "x")',
      'localStorage.getItem("a")',
      'sessionStorage',
      'window.parent.postMessage(1)',
      'navigator.serviceWorker.register(u)',
      'import("/chunks/sv.js")',
      'url(/fonts/a.woff2)',
      '"https://cdn.example/lit.js"',
    ];
    assert.deepEqual(
      samples.filter((code) => findForbidden(code).length === 0),
      [],
    );
  });

  it('accepts what looks alike', () => {
    const samples = [
      'worker.postMessage(rows)',
      'import("./chunks/sv-BpaNFdn1.js")',
      'new URL("chunks/workbook.worker-1.js",import.meta.url)',
      'retrieval(a)',
      'typeof Function',
      '"https://www.w3.org/2000/svg"',
    ];
    assert.deepEqual(samples.flatMap(findForbidden), []);
  });

  it('counts tags with and without a version', () => {
    const code = 'define("fxu-1-2-3-usage-row");`<fxu-1-2-3-app></fxu-1-2-3-app>`;"fxu-app";"fxu-1-2-2-app"';
    assert.deepEqual(countTags(code, '1.2.3'), { versioned: ['app', 'usage-row'], bare: 2 });
  });
});
