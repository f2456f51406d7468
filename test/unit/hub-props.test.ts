import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type HubProps, isComplete, type PropProblem, readHubProps } from '../../src/hub-props.ts';

const required = {
  hub: 'control-hub',
  apiBaseUrl: 'https://flex.example/api/v1',
  getAccessToken: async () => 'token',
} as const satisfies Partial<HubProps>;
const element = { appendChild: () => {} } as unknown as HTMLElement;

const problemsOf = (given: unknown, previous?: Partial<HubProps>): readonly PropProblem[] =>
  readHubProps(given, previous).problems;

describe('what the tab cannot do without', () => {
  const names = ['hub', 'apiBaseUrl', 'getAccessToken'] as const;

  for (const prop of names) {
    test(`is named where ${prop} is missing, with what it should be`, () => {
      const { [prop]: _, ...rest } = required;

      const [problem, ...others] = problemsOf(rest);

      assert.deepEqual([problem?.prop, problem?.problem, others.length], [prop, 'missing', 0]);
      assert.ok(problem!.expected.length > 5);
    });

    test(`is named where ${prop} is undefined`, () => {
      const problems = problemsOf({ ...required, [prop]: undefined });

      assert.deepEqual(
        problems.map((problem) => [problem.prop, problem.problem]),
        [[prop, 'missing']],
      );
    });
  }

  const wrong: readonly [prop: keyof HubProps, value: unknown][] = [
    ['hub', 'Control Hub'],
    ['hub', 'controlhub'],
    ['hub', ''],
    ['hub', null],
    ['hub', 1],
    ['hub', ['control-hub']],
    ['hub', 'toString'],
    ['hub', new String('control-hub')],
    ['apiBaseUrl', '/api/v1'],
    ['apiBaseUrl', 'flex.example/api'],
    ['apiBaseUrl', '//flex.example'],
    ['apiBaseUrl', ''],
    ['apiBaseUrl', null],
    ['apiBaseUrl', 'ftp://flex.example'],
    ['apiBaseUrl', 'javascript:alert(1)'],
    ['apiBaseUrl', 'data:application/json,{}'],
    ['apiBaseUrl', 'https://user:secret@flex.example'],
    ['apiBaseUrl', 'https://user@flex.example'],
    ['apiBaseUrl', 'https://'],
    ['apiBaseUrl', new URL('https://flex.example')],
    // A token itself would be stale within the hour, and would have to be kept.
    ['getAccessToken', 'eyJhbGciOi'],
    ['getAccessToken', Promise.resolve('token')],
    ['getAccessToken', null],
    ['getAccessToken', {}],
  ];
  for (const [prop, value] of wrong) {
    test(`is named where ${prop} is ${typeof value} ${JSON.stringify(value)}`, () => {
      const { problems, props } = readHubProps({ ...required, [prop]: value });

      assert.deepEqual(
        problems.map((problem) => [problem.prop, problem.problem]),
        [[prop, 'invalid']],
      );
      assert.equal(prop in props, false);
    });
  }

  for (const apiBaseUrl of ['http://localhost:4010', 'https://flex.example/a/b/', 'https://[::1]:8443/x']) {
    test(`may be reached at ${apiBaseUrl}`, () => {
      const read = readHubProps({ ...required, apiBaseUrl });

      assert.equal(isComplete(read), true);
      assert.equal(read.props.apiBaseUrl, apiBaseUrl);
    });
  }

  test('is all named at once where nothing is given', () => {
    for (const given of [undefined, null, 'props', 42, [], () => {}, {}]) {
      const problems = problemsOf(given);

      assert.deepEqual(
        problems.map(({ prop, problem }) => `${prop} ${problem}`),
        names.map((prop) => `${prop} missing`),
      );
    }
  });
});

describe('optional props', () => {
  const wrong: readonly [prop: keyof HubProps, value: unknown][] = [
    ['domElement', '#app'],
    ['domElement', {}],
    ['domElement', { appendChild: true }],
    ['orgId', ''],
    ['orgId', 12],
    ['locale', ''],
    ['locale', ['sv']],
    ['theme', 'Dark'],
    ['theme', true],
    ['state', 'view=clusters'],
    ['state', { view: 1 }],
    ['state', { view: 'clusters', filter: { q: 'x' } }],
    ['state', { view: undefined }],
    ['state', ['view', 'clusters']],
    ['onStateChange', 'changed'],
    ['onNavigate', {}],
    ['onError', 1],
    ['onEvent', []],
    ['now', new Date()],
  ];
  for (const [prop, value] of wrong) {
    test(`${prop} is ignored with a warning where it is ${JSON.stringify(value)}`, () => {
      const { props, problems, warnings } = readHubProps({ ...required, [prop]: value });

      assert.deepEqual([prop in props, problems, warnings.length], [false, [], 1]);
      assert.match(warnings[0]!, new RegExp(`^The prop "${prop}" is not .+; it was ignored\\.$`));
    });
  }

  test('are taken over as they are, each of them', () => {
    const given: HubProps = {
      ...required,
      domElement: element,
      orgId: 'org-1',
      locale: 'sv-SE',
      theme: 'dark',
      state: { view: 'clusters' },
      onStateChange: () => {},
      onNavigate: () => {},
      onError: () => {},
      onEvent: () => {},
      now: () => new Date(),
    };

    const read = readHubProps(given);

    assert.deepEqual(read, { props: given, problems: [], warnings: [] });
  });

  test('of single-spa itself and of others are left alone', () => {
    const others = {
      name: 'flex',
      mountParcel: () => {},
      singleSpa: {},
      unmountSelf: () => {},
      className: 'x',
    };

    const read = readHubProps({ ...others, ...required });

    assert.deepEqual(read, { props: required, problems: [], warnings: [] });
  });
});

describe('an update', () => {
  const previous: Partial<HubProps> = { ...required, domElement: element, locale: 'sv', theme: 'dark' };

  test('leaves what it does not name unchanged', () => {
    const { props, problems } = readHubProps({ theme: 'light' }, previous);

    assert.deepEqual([props, problems], [{ ...previous, theme: 'light' }, []]);
  });

  for (const nothing of [undefined, null]) {
    test(`puts an optional prop that is ${String(nothing)} back to its default, without a warning`, () => {
      const { props, warnings } = readHubProps({ locale: nothing }, previous);

      assert.deepEqual(['locale' in props, props.theme, warnings], [false, 'dark', []]);
    });

    test(`keeps its place where the element is ${String(nothing)}, since it is not repeated`, () => {
      const { props, warnings } = readHubProps({ domElement: nothing }, previous);

      assert.deepEqual([props.domElement, warnings], [element, []]);
    });
  }

  test('with a wrong optional value keeps the last right one, and warns', () => {
    const { props, warnings } = readHubProps({ theme: 'pink' }, previous);

    assert.deepEqual([props.theme, warnings.length], ['dark', 1]);
  });

  for (const nothing of [undefined, null]) {
    test(`keeps a required prop that is ${String(nothing)}, and warns`, () => {
      const { props, problems, warnings } = readHubProps({ getAccessToken: nothing }, previous);

      assert.deepEqual([props.getAccessToken, problems, warnings.length], [required.getAccessToken, [], 1]);
    });
  }

  test('with a wrong required value names it, and one that puts it right is enough', () => {
    const broken = readHubProps({ hub: 'x' }, previous);
    const mended = readHubProps({ hub: 'partner-hub' }, broken.props);

    assert.deepEqual(
      [isComplete(broken), isComplete(mended), mended.props.hub],
      [false, true, 'partner-hub'],
    );
  });

  test('changes nothing in what was known before', () => {
    const before = { ...previous };

    readHubProps({ theme: 'light', locale: undefined, domElement: null, hub: 'x' }, previous);

    assert.deepEqual(previous, before);
  });
});
