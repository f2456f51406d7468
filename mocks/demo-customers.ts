/** The other eleven customers of the demo, one for each situation worth looking at. All are invented. */
import { boughtBy, cluster, type CustomerPlan, subscribed, units, waiting } from './plans.ts';
import type { Random } from './random.ts';
import { shownCustomer } from './shown-customer.ts';

const flex2 = { licenseModel: 'flex2', growthAllowancePercent: 10 } as const;
const flex3 = { licenseModel: 'flex3', growthAllowancePercent: 20 } as const;

/** Two subscriptions, one of them within its allowance. */
function seafood(random: Random): CustomerPlan {
  return {
    name: 'Ålesund Sjømat AS',
    services: ['ucmCloud', 'messaging'],
    growthPercentPerYear: 7,
    subscriptions: [
      subscribed(boughtBy(random, 700), units(106, 92, 90), { ...flex3, start: -540, end: 555 }, [-120]),
      subscribed(boughtBy(random, 180), units(88, 84, 75), {
        ...flex3,
        growthAllowancePercent: 0,
        start: -300,
        end: 795,
      }),
    ],
    clusters: [
      cluster('Ålesund', 'ucm-publisher.alesund-sjomat.example', { weight: 2 }),
      cluster('Bergen', 'ucm-publisher.bgo.alesund-sjomat.example'),
      cluster('Tromsø', 'ucm-publisher.tos.alesund-sjomat.example', { boundTo: [1] }),
    ],
  };
}

/** Large and in compliance; one host name of a hundred characters. */
function hospital(random: Random): CustomerPlan {
  const longName =
    'cucm-publisher-primary-node-01.voice-and-video-infrastructure.lindakra-universitetssjukhuset.example';
  return {
    name: 'Lindåkra Universitetssjukhus',
    services: ['ucmCloud', 'calling', 'meetings', 'messaging'],
    growthPercentPerYear: 3,
    subscriptions: [
      subscribed(
        boughtBy(random, 6200),
        units(94, 89, 81),
        { ...flex2, start: -900, end: 195 },
        [-410, -180],
      ),
      subscribed(boughtBy(random, 1400), units(79, 91, 96), { ...flex3, start: -200, end: 895 }),
    ],
    clusters: [
      cluster('Örebro', 'cucm01.orebro.lindakra-us.example', { weight: 2 }),
      cluster('Linköping', longName),
      cluster('Västerås', 'cucm01.vasteras.lindakra-us.example', { boundTo: [1] }),
    ],
  };
}

/** New: its first reading lies within the last thirty days. Uses a type it has not bought. */
function painters(random: Random): CustomerPlan {
  const bought = { ...boughtBy(random, 90), telePresence: 0 };
  const plan = subscribed(bought, units(91, 80, 0), { ...flex3, start: -26, end: 1069 });
  return {
    name: "Bröderna Ek's Måleri AB",
    services: ['ucmCloud'],
    growthPercentPerYear: 2,
    subscriptions: [{ ...plan, used: { ...plan.used, telePresence: 3 } }],
    clusters: [cluster('Malmö', 'cucm-pub.broderna-ek.example', { firstReading: -18 })],
  };
}

/** Under use. */
function energy(random: Random): CustomerPlan {
  return {
    name: '"Norrljus" Energi Oy',
    services: ['ucmCloud', 'calling'],
    growthPercentPerYear: -4,
    subscriptions: [
      subscribed(boughtBy(random, 1500), units(52, 71, 66), { ...flex3, start: -400, end: 330 }),
    ],
    clusters: [
      cluster('Uleåborg', 'cucm-a.norrljus.example'),
      cluster('Vasa', 'cucm-b.norrljus.example', { weight: 2 }),
    ],
  };
}

/** Ends within ninety days. */
function engineering(random: Random): CustomerPlan {
  return {
    name: 'Kuusikoski Konepaja Oyj',
    services: ['ucmCloud', 'meetings'],
    growthPercentPerYear: 4,
    subscriptions: [
      subscribed(boughtBy(random, 2100), units(93, 87, 83), { ...flex2, start: -1032, end: 63 }, [-390]),
    ],
    clusters: [cluster('Tammerfors', 'cucm01.kuusikoski.example')],
  };
}

/** A subscription that has ended, and its successor, to which the clusters were moved. */
function fishery(random: Random): CustomerPlan {
  const bought = boughtBy(random, 320);
  return {
    name: 'Hafnarnes Útgerð ehf.',
    services: ['ucmCloud'],
    growthPercentPerYear: 3,
    subscriptions: [
      subscribed(bought, units(0, 0, 0), { ...flex2, growthAllowancePercent: 0, start: -1136, end: -41 }),
      subscribed(bought, units(97, 90, 86), { ...flex3, start: -40, end: 1055 }),
    ],
    clusters: [
      cluster('Reykjavík', 'cucm-1.hafnarnes.example', { boundTo: [0, 1], weight: 3 }),
      cluster('Akureyri', 'cucm-2.hafnarnes.example', { boundTo: [0, 1] }),
    ],
  };
}

/** Bought, nothing collected yet. */
function municipality(random: Random): CustomerPlan {
  return {
    name: 'Säterdalens kommun',
    services: ['ucmCloud'],
    growthPercentPerYear: 2,
    subscriptions: [waiting(boughtBy(random, 800), 'provisioning', { ...flex3, start: -14, end: 1081 })],
    clusters: [
      cluster('Borlänge', 'cucm-pub.saterdalen.example'),
      cluster('Falun', 'cucm-pub.falun.saterdalen.example', { state: 'pendingVerification' }),
    ],
  };
}

/** Buys UCM Cloud, but the order has not arrived. */
const builders: CustomerPlan = {
  name: 'Østervold Byggeri A/S',
  services: ['ucmCloud', 'messaging'],
  growthPercentPerYear: 0,
  subscriptions: [],
  clusters: [],
};

/** Does not buy UCM Cloud. */
const solicitors: CustomerPlan = {
  ...builders,
  name: 'Brightwater & Hale Solicitors LLP',
  services: ['calling', 'meetings'],
};

/** Silent for four days; a name that a spreadsheet would take for a formula. */
function equalPartners(random: Random): CustomerPlan {
  return {
    name: '=Equal Partners GmbH',
    services: ['ucmCloud', 'calling', 'meetings'],
    growthPercentPerYear: 4,
    subscriptions: [
      subscribed(boughtBy(random, 450), units(92, 95, 80), { ...flex3, start: -450, end: 645 }, [-60]),
    ],
    clusters: [cluster('Hamburg', 'ucm-pub.equal-partners.example', { state: 'unreachable', silentDays: 4 })],
  };
}

/** Over use for longer than any report covers; a second subscription whose cluster is too old to be read. */
function shipping(random: Random): CustomerPlan {
  return {
    name: "Société Maritime d'Armorel",
    services: ['ucmCloud', 'meetings', 'messaging'],
    growthPercentPerYear: 2,
    subscriptions: [
      subscribed(boughtBy(random, 2600), units(112, 96, 108), {
        ...flex2,
        growthAllowancePercent: 0,
        start: -720,
        end: 375,
      }),
      waiting(boughtBy(random, 300), 'failed', { ...flex3, start: -75, end: 1020 }),
    ],
    clusters: [
      cluster('Bretagne', 'cucm-pub.armorel.example'),
      cluster('Normandie', 'cucm-old.armorel.example', { boundTo: [1], state: 'unsupportedVersion' }),
    ],
  };
}

/** All twelve, the shown one first, in sizes that chance decides. */
export function demoCustomers(random: Random, shown: CustomerPlan = shownCustomer): CustomerPlan[] {
  return [
    shown,
    seafood(random),
    hospital(random),
    painters(random),
    energy(random),
    engineering(random),
    fishery(random),
    municipality(random),
    builders,
    solicitors,
    equalPartners(random),
    shipping(random),
  ];
}
