import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { countsVariable, figuresIn } from '../../support/counts.ts';
import { judge, type Outcome, runSteps, type Step, summaryLine } from '../../support/steps.ts';

const countsFolder = mkdtempSync(join(tmpdir(), 'flex-usage-steps-'));
after(() => rmSync(countsFolder, { recursive: true }));

interface Script extends Outcome {
  /** What the runner leaves as its counts. */
  readonly counts?: object;
}

const good: Script = { ok: true, output: 'fine' };

/** Runs steps whose commands are played from a script, and notes which ran at the same time. */
async function play(steps: readonly Step[], scripts: Readonly<Record<string, Script>>, cores = 1) {
  const said: string[] = [];
  const sideBySide: string[] = [];
  const running = new Set<string>();
  const total = await runSteps(steps, {
    cores,
    countsFolder,
    say: (text) => said.push(text),
    run: async ([name = ''], env) => {
      running.add(name);
      await new Promise((resolve) => setImmediate(resolve));
      sideBySide.push([...running].join('+'));
      await new Promise((resolve) => setImmediate(resolve));
      const { counts, ...outcome } = scripts[name] ?? good;
      if (counts) writeFileSync(env[countsVariable] ?? '', JSON.stringify(counts));
      running.delete(name);
      return outcome;
    },
  });
  return { total, said: said.join('\n'), sideBySide };
}

const check = (name: string, more: Partial<Step> = {}): Step => ({ name, command: [name], ...more });

describe('the steps of npm test', () => {
  it('count one for a check and the tests of a runner, skipped ones apart', async () => {
    const { total } = await play([check('types'), check('unit', { isTests: true })], {
      unit: { ...good, counts: { passed: 40, failed: 0, skipped: ['fods: install libreoffice-calc'] } },
    });
    assert.equal(summaryLine(total), '41 passed, 0 failed, 1 skipped');
  });

  it('all run when an early one fails', async () => {
    const { total } = await play([check('types'), check('code')], { types: { ok: false, output: '' } });
    assert.equal(summaryLine(total), '1 passed, 1 failed');
  });

  it('fail without running when what they need failed', async () => {
    const { total, sideBySide } = await play(
      [check('build'), check('journeys', { needs: 'build', isTests: true })],
      {
        build: { ok: false, output: '' },
      },
    );
    assert.equal(summaryLine(total), '0 passed, 2 failed');
    assert.deepEqual(sideBySide, ['build']);
  });

  it('wait for what they need even where there is room', async () => {
    const { sideBySide } = await play([check('build'), check('bundle', { needs: 'build' })], {}, 4);
    assert.deepEqual(sideBySide, ['build', 'bundle']);
  });

  it('run in pairs on two cores, and a wide one alone', async () => {
    const steps = [check('types'), check('code'), check('unit', { cores: 2 }), check('api')];
    const { sideBySide } = await play(steps, {}, 2);
    assert.deepEqual(sideBySide, ['types+code', 'types+code', 'unit', 'api']);
  });

  it('show the output of a failure and hide that of a success', async () => {
    const { said } = await play([check('types'), check('code')], { types: { ok: false, output: 'TS2345' } });
    assert.match(said, /TS2345/);
    assert.doesNotMatch(said, /fine/);
  });

  it('tell what a runner measured, though it succeeded', async () => {
    const figures = ['A1: 46 states, 0 violations'];
    const { said } = await play([check('browser', { isTests: true })], {
      browser: { ...good, counts: { passed: 1, failed: 0, skipped: [], figures } },
    });
    assert.match(said, /A1: 46 states, 0 violations/);
  });

  it('name what was skipped and how to enable it', async () => {
    const { said } = await play([check('unit', { isTests: true })], {
      unit: { ...good, counts: { passed: 1, failed: 0, skipped: ['fods: install libreoffice-calc'] } },
    });
    assert.match(said, /skipped: fods: install libreoffice-calc/);
  });
});

describe('a figure', () => {
  it('is a line that begins with the demands it is of, among others that a test printed', () => {
    const printed = 'a log\nA1: 46 states\n  A2: quoted\nL2, A6: 12 strains\nAll 12: customers\n';
    assert.deepEqual(figuresIn(printed), ['A1: 46 states', 'L2, A6: 12 strains']);
  });
});

describe('a runner', () => {
  const isTests = true;
  const counts = (passed: number, failed: number) => ({ passed, failed, skipped: [] });

  it('fails when it ran no test, left no counts, or ended badly with all tests passed', () => {
    assert.equal(judge({ isTests }, true, counts(0, 0)).failed, 1);
    assert.equal(judge({ isTests }, true, null).failed, 1);
    assert.equal(judge({ isTests }, false, counts(5, 0)).failed, 1);
  });

  it('has as many failures as it counted', () => {
    assert.equal(judge({ isTests }, false, counts(5, 3)).failed, 3);
    assert.equal(judge({ isTests }, true, counts(5, 0)).failed, 0);
  });
});
