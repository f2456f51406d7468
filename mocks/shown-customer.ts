/** The organisation that Control Hub shows by default, as it is and as the scenarios have it. */
import { cluster, type CustomerPlan, units } from './plans.ts';

const terms = { start: -634, end: 461, licenseModel: 'flex3', growthAllowancePercent: 2 } as const;
const orders: CustomerPlan['subscriptions'][number]['orders'] = [
  { day: terms.start, change: units(1120, 180, 26) },
  { day: -47, change: units(80, 0, 4) },
];

const goteborg = cluster('Göteborg', 'cucm-pub01.got.nordhamn.example', {
  weight: 6,
  missed: [-33],
  missRate: 0,
  syncMinute: 134,
});
const lulea = cluster('Luleå', 'cucm-pub01.lla.nordhamn.example', {
  weight: 3,
  missed: [-12],
  missRate: 0,
  syncMinute: 151,
});
const helsingfors = cluster('Helsingfors', 'cucm-pub01.hel.nordhamn.example', {
  weight: 2,
  missRate: 0,
  // Late in the day, so that today is still partial when most people look at it.
  syncMinute: 822,
});

/** Over use of Knowledge Worker since an office moved in three weeks ago; an earlier overage was covered by an order. */
export const shownCustomer: CustomerPlan = {
  name: 'Nordhamn Rederi AB',
  services: ['ucmCloud', 'calling', 'meetings'],
  growthPercentPerYear: 5,
  subscriptions: [{ ...terms, provisioning: 'provisioned', orders, used: units(1240, 163, 24) }],
  clusters: [
    {
      ...goteborg,
      moves: [
        { day: -52, units: 85 },
        { day: -21, units: 60 },
      ],
    },
    lulea,
    helsingfors,
  ],
};

/** Nothing ordered, no cluster. */
export const withoutOrder: CustomerPlan = { ...shownCustomer, subscriptions: [], clusters: [] };

/** Ordered two weeks ago; two of three clusters are verified and nothing has been collected. */
export const waitingForData: CustomerPlan = {
  ...shownCustomer,
  subscriptions: [
    {
      ...terms,
      start: -14,
      end: 1081,
      provisioning: 'provisioning',
      orders: [{ day: -14, change: units(1200, 180, 30) }],
      used: units(0, 0, 0),
    },
  ],
  clusters: [goteborg, lulea, { ...helsingfors, state: 'pendingVerification' }],
};

/** One type over for longer than a month, one under use. */
export const overAndUnder: CustomerPlan = {
  ...shownCustomer,
  subscriptions: [{ ...terms, provisioning: 'provisioned', orders, used: units(1296, 92, 24) }],
  clusters: [{ ...goteborg, moves: [{ day: -52, units: 85 }] }, lulea, helsingfors],
};

/** One cluster silent for five days. */
export const withSilentCluster: CustomerPlan = {
  ...shownCustomer,
  clusters: shownCustomer.clusters.map((plan) =>
    plan.name === lulea.name ? { ...plan, silentDays: 5 } : plan,
  ),
};
