import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NavigationTarget } from '../../../src/hub-props.ts';
import { destinationOf } from '../../../mocks/preview/destination.ts';
import { permittedCustomers } from '../../../mocks/preview/permitted-customers.ts';
import { readSettings, writeSettings } from '../../../mocks/preview/settings.ts';

const customers = permittedCustomers('control-hub', 'salesAdmin', 'normal');

/** The address after the navigation, read as the preview reads it. */
function arriveFrom(address: string, target: NavigationTarget) {
  const from = readSettings(new URLSearchParams(address), 'en');
  const { settings, state } = destinationOf(target);
  return readSettings(writeSettings({ ...from.settings, ...settings }, state), 'en');
}

describe('someone sent on', () => {
  test('to a customer lands on its page in Control Hub, in the same role, language and time', () => {
    const from =
      'hub=partner-hub&role=sales-admin&locale=sv&now=2026-11-24T08:00:00Z&view=customers&q=kommun&period=7d';
    const { settings, state, wrong } = arriveFrom(from, { to: 'customer', customerId: customers[2]!.id });

    const { hub, role, page, org, locale, now } = settings;
    assert.deepEqual([hub, role, page, org], ['control-hub', 'salesAdmin', 'ucm-cloud', customers[2]!.id]);
    assert.deepEqual([locale, now], ['sv', '2026-11-24T08:00:00.000Z']);
    assert.deepEqual([state, wrong], [{}, []]);
  });

  test('to a customer who is not theirs lands on the first that is, and is told', () => {
    const target: NavigationTarget = { to: 'customer', customerId: 'another' };
    const { settings, wrong } = arriveFrom('hub=partner-hub&role=sales-admin', target);

    assert.equal(settings.org, customers[0]!.id);
    assert.deepEqual(
      wrong.map(({ key, value }) => [key, value]),
      [['org', 'another']],
    );
  });

  for (const to of ['dashboard', 'subscriptions', 'clusters'] as const) {
    test(`to ${to} stays in the hub, with the ids that were given`, () => {
      const target = { to, customerId: 'c 1', subscriptionId: 'Sub1' };
      const { settings, state } = arriveFrom('hub=partner-hub&page=services', target);

      assert.deepEqual([settings.hub, settings.page], ['partner-hub', 'ucm-cloud']);
      assert.deepEqual(state, { view: to, customer: 'c 1', subscription: 'Sub1' });
      assert.deepEqual(arriveFrom('page=services', { to }).state, { view: to });
    });
  }

  test("within a customer's page keeps the customer", () => {
    const from = `role=sales-admin&page=overview&org=${customers[3]!.id}`;

    assert.equal(arriveFrom(from, { to: 'subscriptions' }).settings.org, customers[3]!.id);
  });
});
