/** IP addresses a cluster can have, told from those that lead back to the user's own machine or nowhere. */

type Range = readonly [first: string, bits: number];

/** What no cluster is reached by. Private networks are not among them: they are where clusters stand. */
const refusedRanges: readonly Range[] = [
  ['0.0.0.0', 8], // this host
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, and the metadata services of clouds
  ['192.0.0.0', 24], // protocol assignments
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** @param address four decimal numbers below 256. */
export function isClusterIpv4(address: string): boolean {
  const value = numberOf(address);
  return !refusedRanges.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(value / size) === Math.floor(numberOf(first) / size);
  });
}

/**
 * Only unique local (fc00::/7) and global (2000::/3) addresses: that leaves out loopback, link-local, multicast
 * and every form that carries an IPv4 address, which could be any of those above.
 * @param address as `URL` writes it, without brackets.
 */
export function isClusterIpv6(address: string): boolean {
  const [first = '', second = ''] = address.split(':');
  const value = Number.parseInt(first || '0', 16);
  if (value >= 0xfc00 && value <= 0xfdff) return true;
  if (value < 0x2000 || value > 0x3fff) return false;
  const isTeredo = value === 0x2001 && Number.parseInt(second || '0', 16) === 0;
  const is6to4 = value === 0x2002;
  return !isTeredo && !is6to4;
}
