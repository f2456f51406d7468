/** Names of organisations and places for the customers beyond the demo's twelve. All organisations are invented. */

/** Places with the legal form that is usual there. */
const places = [
  ['Norrvik', 'AB'],
  ['Fjellvær', 'AS'],
  ['Ängsholm', 'AB'],
  ['Sønderlund', 'A/S'],
  ['Kuusilampi', 'Oy'],
  ['Ashcombe', 'Ltd'],
  ['Ålviken', 'AB'],
  ['Lindenthal', 'GmbH'],
  ['Hvítavík', 'ehf.'],
  ['Österbo', 'AB'],
  ['Storøya', 'AS'],
  ['Vilmarais', 'SAS'],
  ['Granåsen', 'AB'],
  ['Birkholt', 'A/S'],
  ['Mäntyharju', 'Oy'],
  ['Wetherstone', 'plc'],
  ['Hjortnäs', 'AB'],
  ['Duinwijk', 'B.V.'],
  ['Sørvær', 'AS'],
  ['Kråkvik', 'AB'],
  ['Pohjanlinna', 'Oyj'],
  ['Ravensmere', 'Ltd'],
  ['Lövhamra', 'AB'],
  ['Østerhøj', 'A/S'],
  ['Talvisaari', 'Oy'],
  ['Grünwalde', 'GmbH'],
  ['Björkdala', 'AB'],
  ['Nordskar', 'AS'],
  ['Castelnove', 'S.p.A.'],
  ['Sörstrand', 'AB'],
  ['Rødhavn', 'A/S'],
  ['Vesiperä', 'Oy'],
  ['Thornbury Vale', 'LLP'],
  ['Mörksund', 'AB'],
  ['Skarfjord', 'AS'],
  ['Häggdalen', 'AB'],
] as const;

/** As many as share no factor with one more than the places, so that no pair comes twice (see `organizationName`). */
const trades = [
  'Logistik',
  'Energi',
  'Media',
  'Medical',
  'Bygg',
  'Shipping',
  'Foods',
  'Teknik',
  'Fastigheter',
  'Trafik',
  'Papir',
  'Marine',
  'Konsult',
  'Textil',
  'Invest',
  'Robotics',
  'Hotell',
  'Pharma',
  'Stål',
  'Data',
  'Trä',
  'Optik',
  'Aqua',
  'Handel',
  'Kraft',
  'Design',
  'Mobility',
  'Kemi',
  'Farm',
] as const;

export const regions = [
  'Stockholm',
  'Göteborg',
  'Malmö',
  'Umeå',
  'Oslo',
  'Trondheim',
  'København',
  'Århus',
  'Helsingfors',
  'Åbo',
  'Reykjavík',
  'Tallinn',
  'Hamburg',
  'Amsterdam',
  'London',
  'Lyon',
] as const;

/** A different name for each number below 1,044 (36 places, 29 trades); from there on they carry a number. */
export function organizationName(index: number): string {
  const round = Math.floor(index / places.length);
  const [place, legalForm] = places[index % places.length] ?? places[0];
  const trade = trades[(index + round) % trades.length];
  const suffix = index < places.length * trades.length ? '' : ` ${index}`;
  return `${place} ${trade}${suffix} ${legalForm}`;
}

/** A name as it would be in a host name. */
export function hostLabelOf(name: string): string {
  const ascii = name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ð', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return ascii.replaceAll(' ', '-').slice(0, 40);
}
