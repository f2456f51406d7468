import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { hubs, roles, slugOf } from '../../../mocks/policy.ts';
import { scenarioNames, worldOf } from '../../../mocks/scenarios.ts';
import { permittedCustomers } from '../../../mocks/preview/permitted-customers.ts';
import {
  choicesFor,
  locales,
  pagesOf,
  readSettings,
  type Settings,
  themes,
  writeSettings,
} from '../../../mocks/preview/settings.ts';
import { cases } from '../../support/cases.ts';

const customerIds = worldOf('normal', { now: () => new Date('2026-11-24') }).customers.map(({ id }) => id);

const read = (address: string, browserLanguage = 'en-US') =>
  readSettings(new URLSearchParams(address), browserLanguage);

describe('an address', () => {
  test('without settings is Control Hub for a customer, in the language of the browser', () => {
    const { settings, wrong, state } = read('', 'sv-FI');

    assert.deepEqual(settings, {
      hub: 'control-hub',
      role: 'customerFullAdmin',
      locale: 'sv',
      theme: 'auto',
      page: 'ucm-cloud',
      scenario: 'normal',
      org: null,
      now: null,
    });
    assert.deepEqual([wrong, state], [[], {}]);
  });

  test('of Partner Hub alone is a role and a page that belong there', () => {
    const { settings, wrong } = read('hub=partner-hub');

    assert.deepEqual([settings.role, settings.page, wrong], ['fullSalesAdmin', 'customers', []]);
  });

  test('spells everything out', () => {
    const { settings, wrong } = read(
      'hub=partner-hub&role=partner-read-only&locale=pseudo&theme=dark&page=services&scenario=staleSync&now=2026-11-24T08:00:00Z',
    );

    assert.deepEqual(wrong, []);
    assert.deepEqual(settings, {
      hub: 'partner-hub',
      role: 'partnerReadOnly',
      locale: 'pseudo',
      theme: 'dark',
      page: 'services',
      scenario: 'staleSync',
      org: null,
      now: '2026-11-24T08:00:00.000Z',
    });
  });

  test("keeps the plugin's own state apart, whatever its names", () => {
    const { state, wrong } = read('view=clusters&hub=control-hub&q=%C3%A5%26b&__proto__=x&period=7d');

    assert.deepEqual(Object.entries(state), [
      ['view', 'clusters'],
      ['q', 'å&b'],
      ['__proto__', 'x'],
      ['period', '7d'],
    ]);
    assert.deepEqual(wrong, []);
  });

  for (const [language, locale] of [
    ['sv', 'sv'],
    ['sv-SE', 'sv'],
    ['en-GB', 'en'],
    ['nb', 'en'],
    ['', 'en'],
  ] as const) {
    test(`is shown in ${locale} in a browser that speaks "${language}"`, () => {
      assert.equal(read('', language).settings.locale, locale);
    });
  }
});

describe('the organization', () => {
  test('is the first permitted customer where a partner has chosen none', () => {
    const { settings, wrong } = read('role=partner-full-admin');

    assert.deepEqual([settings.org, wrong], [customerIds[0], []]);
  });

  test('is the one chosen, for everyone who may see it', () => {
    const chosen = (role: string, position: number) =>
      read(`role=${role}&org=${customerIds[position]}`).settings.org;

    assert.equal(chosen('full-sales-admin', 5), customerIds[5]);
    assert.equal(chosen('sales-admin', 7), customerIds[7]);
  });

  test('of a large world is any of its customers', () => {
    const last = permittedCustomers('control-hub', 'fullSalesAdmin', 'stress').at(-1)!;

    const { settings, wrong } = read(`role=full-sales-admin&scenario=stress&org=${last.id}`);

    assert.deepEqual([settings.org, wrong], [last.id, []]);
  });

  test('that is wrong is answered with a few of the right ones, not with all of a thousand', () => {
    const { wrong } = read('role=full-sales-admin&scenario=stress&org=x');

    assert.equal(wrong[0]!.allowed, [...customerIds.slice(0, 3), '…'].join(', '));
  });
});

describe('a wrong value is reported and replaced:', () => {
  const table: readonly [address: string, key: keyof Settings, used: string][] = [
    ['hub=webex', 'hub', 'control-hub'],
    ['hub=', 'hub', 'control-hub'],
    ['hub=Control-Hub', 'hub', 'control-hub'],
    ['role=customerFullAdmin', 'role', 'customer-full-admin'],
    ['role=constructor', 'role', 'customer-full-admin'],
    ['hub=partner-hub&role=boss', 'role', 'full-sales-admin'],
    ['locale=sv-SE', 'locale', 'en'],
    ['locale=../../x', 'locale', 'en'],
    ['theme=pink', 'theme', 'auto'],
    // A page of the other hub.
    ['page=customers', 'page', 'ucm-cloud'],
    ['hub=partner-hub&page=overview', 'page', 'customers'],
    ['scenario=chaos', 'scenario', 'normal'],
    ['scenario=toString', 'scenario', 'normal'],
    ['role=sales-admin&org=nobody', 'org', customerIds[0]!],
    // Not assigned.
    [`role=sales-admin&org=${customerIds[1]}`, 'org', customerIds[0]!],
    // Nobody chooses an organization in these.
    [`org=${customerIds[0]}`, 'org', '–'],
    [`hub=partner-hub&org=${customerIds[1]}`, 'org', '–'],
    [`role=none&org=${customerIds[0]}`, 'org', '–'],
    ['now=yesterday', 'now', 'the real clock'],
    ['now=2026-13-01T00:00:00Z', 'now', 'the real clock'],
    ['now=', 'now', 'the real clock'],
  ];
  for (const [address, key, used] of table) {
    test(address, () => {
      const { wrong } = read(address);

      const value = new URLSearchParams(address).get(key);
      assert.deepEqual(
        wrong.map((setting) => [setting.key, setting.value, setting.used]),
        [[key, value, used]],
      );
      assert.ok(wrong[0]!.allowed.length > 0);
    });
  }

  test('all of them, and nothing else is touched', () => {
    const { settings, wrong, state } = read('hub=x&role=x&theme=dark&scenario=x&view=clusters');

    assert.deepEqual(
      wrong.map(({ key }) => key),
      ['hub', 'role', 'scenario'],
    );
    assert.deepEqual([settings.theme, state], ['dark', { view: 'clusters' }]);
  });

  test('what is allowed names every choice there is', () => {
    const { wrong } = read('scenario=x&page=x');

    assert.deepEqual(
      wrong.map(({ allowed }) => allowed),
      [scenarioNames.join(', '), pagesOf['control-hub'].join(', ')],
    );
  });
});

describe('settings that are written', () => {
  const people = fc.record({
    hub: fc.constantFrom(...hubs),
    role: fc.constantFrom(...roles, 'none' as const),
    scenario: fc.constantFrom(...scenarioNames),
  });
  const orgsFor = (...person: Parameters<typeof permittedCustomers>) => {
    const ids = permittedCustomers(...person).map(({ id }) => id);
    return ids.length === 0 ? [null] : ids;
  };
  const settings: fc.Arbitrary<Settings> = people.chain(({ hub, role, scenario }) =>
    fc.record(
      {
        hub: fc.constant(hub),
        role: fc.constant(role),
        locale: fc.constantFrom(...locales),
        theme: fc.constantFrom(...themes),
        page: fc.constantFrom(...pagesOf[hub]),
        scenario: fc.constant(scenario),
        org: fc.constantFrom(...orgsFor(hub, role, scenario)),
        now: fc.option(
          fc
            .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
            .map((at) => at.toISOString()),
        ),
      },
      { noNullPrototype: true },
    ),
  );
  const state = fc
    .dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), { noNullPrototype: true })
    .filter(
      (record) =>
        !Object.keys(record).some((key) =>
          ['hub', 'role', 'locale', 'theme', 'page', 'scenario', 'org', 'now'].includes(key),
        ),
    );

  test('read back equal, with the state beside them, in any browser', () => {
    fc.assert(
      fc.property(settings, state, fc.constantFrom('sv', 'en', 'nb'), (chosen, shown, language) => {
        const address = writeSettings(chosen, shown).toString();

        assert.deepEqual(read(address, language), { settings: chosen, wrong: [], state: shown });
      }),
      { numRuns: cases(200, 5_000) },
    );
  });

  test('leave the clock out where it is the real one', () => {
    const { settings: chosen } = read('theme=dark');

    assert.equal(writeSettings(chosen, {}).has('now'), false);
  });
});

test('every choice of every control can be read from an address', () => {
  for (const hub of hubs) {
    for (const key of ['hub', 'role', 'locale', 'theme', 'page', 'scenario'] as const) {
      for (const choice of choicesFor(key, hub)) {
        const { settings, wrong } = read(new URLSearchParams({ hub, [key]: choice }).toString());

        assert.deepEqual(wrong, []);
        assert.equal(key === 'role' ? slugOf(settings.role) : settings[key], choice);
      }
    }
  }
});
