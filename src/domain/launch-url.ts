/**
 * Where a cluster's own admin portal opens. The address comes from the service, but people typed it: it becomes a
 * link only when it says plainly where it leads. What is not plain is refused, not repaired.
 */
import { isClusterIpv4, isClusterIpv6 } from './launch-address.ts';
import { decodePunycode } from './punycode.ts';

export type LaunchUrl =
  /** `host` is what the browser will connect to, in ASCII (Punycode), with its port where it is not 443. */
  { readonly isSafe: true; readonly href: string; readonly host: string } | { readonly isSafe: false };

const unsafe: LaunchUrl = { isSafe: false };
const maxLength = 2048;

/**
 * `https://` alone: Unified CM's portal is served over TLS, and whoever opens it is about to type a password.
 * No user info, no backslash, no space or control character anywhere, nothing but ASCII after the host.
 */
const plainUrl =
  /^https:\/\/(?<host>\[[\da-f:.]+\]|[^\s/\\?#@:[\]%]+)(?::(?<port>\d{1,5}))?(?<rest>[/?#][!-[\]-~]*)?$/i;
const asciiHost = /^[\da-z._-]+$/i;
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const label = /^[\da-z_](?:[\da-z_-]{0,61}[\da-z_])?$/;
/** Latin letters that no other letter is mistaken for; other scripts hold look-alikes of all of these. */
const plainLabel = /^[\da-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž-]+$/u;
/** Names that lead back to the user's own machine (RFC 6761 and what systems predefine). */
const ownMachine = /(?:^|\.)(?:localhost|localdomain|localhost6|ip6-localhost|ip6-loopback|loopback)$/;

/** Services of other protocols listen below 1024; the portal is on 443 or 8443, behind address translation anywhere above. */
function isPortalPort(port: string): boolean {
  const number = Number(port);
  return port === '' || number === 443 || (number >= 1024 && number <= 65_535);
}

function isPlainName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  return (
    name.length <= 253 &&
    !ownMachine.test(name) &&
    name.split('.').every((part) => {
      if (!label.test(part)) return false;
      if (!part.startsWith('xn--')) return true;
      const letters = decodePunycode(part.slice('xn--'.length));
      return letters !== null && plainLabel.test(letters);
    })
  );
}

function isPlainHost(written: string, hostname: string): boolean {
  if (hostname.startsWith('[')) return isClusterIpv6(hostname.slice(1, -1));
  // Whatever the browser reads differently from what is written is a disguise: octal, full-width digits, soft hyphens.
  const isAsWritten = asciiHost.test(written)
    ? written.toLowerCase() === hostname
    : written.split('.').every((part) => plainLabel.test(part.normalize('NFC').toLowerCase()));
  if (!isAsWritten) return false;
  return ipv4.test(hostname) ? isClusterIpv4(hostname) : isPlainName(hostname);
}

/** @param text the address as the service gave it. */
export function readLaunchUrl(text: string): LaunchUrl {
  const {
    host = '',
    port = '',
    rest = '',
  } = text.length <= maxLength ? (plainUrl.exec(text)?.groups ?? {}) : {};
  const [path = ''] = rest.split(/[?#]/);
  if (host === '' || !isPortalPort(port) || path.includes('//') || !URL.canParse(text)) return unsafe;
  const url = new URL(text);
  const isPlain =
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    isPlainHost(host, url.hostname);
  return isPlain ? { isSafe: true, href: url.href, host: url.host } : unsafe;
}
