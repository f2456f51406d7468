/**
 * The address of what is shown, fit to be written into a file that will be passed on.
 * It cannot be put together from our own state: only the hub knows under which path and names it keeps that, and its own
 * parameters (which page, which customer) are what leads back. So the hub's address is taken, and cleaned.
 */

/** Names under which hubs and identity providers put credentials into addresses. */
const secretName =
  /token|secret|passw|pwd|code|jwt|sess|auth|bearer|cookie|sig|hmac|key|assertion|ticket|saml|nonce|credential|^(sid|otp|pin)$/i;
/** A JSON Web Token, or text too long to be anything a person chose. */
const secretValue = /^eyJ[\w-]+\.|^[\w.~+/=-]{100,}$/;
/** An address in an address is encoded once more each time. */
const maxDepth = 3;

function decode(text: string): string {
  let decoded = text;
  try {
    for (let depth = 0; depth < maxDepth; depth++) decoded = decodeURIComponent(decoded);
  } catch {
    // A percent sign of its own: decoded as far as it goes.
  }
  return decoded;
}

/** Whether neither a parameter nor, where its value is an address, one of that address may be a credential. */
function isHarmless(parameter: string): boolean {
  return decode(parameter)
    .split(/[?&;#]/)
    .every((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      return !(part.includes('=') && secretName.test(name)) && !secretValue.test(value);
    });
}

function cleanQuery(query: string): string {
  return query.split('&').filter(isHarmless).join('&');
}

/** Some servers keep a session beside the path: `/a;jsessionid=1`. */
function cleanPath(path: string): string {
  return path.replace(/;([^;/]*)/g, (whole, parameter: string) => (isHarmless(parameter) ? whole : ''));
}

/**
 * The hub's address without anything that may be a credential. A hub keeps other things beside our state there,
 * and whoever gets the file gets the link.
 */
export function shareableLink(href: string): string {
  const url = new URL(href);
  url.username = '';
  url.password = '';
  url.pathname = cleanPath(url.pathname);
  url.search = cleanQuery(url.search.slice(1));
  // Some hubs route in the fragment, with a query of its own.
  const [path = '', query] = url.hash.slice(1).split('?', 2);
  const isQuery = query === undefined && path.includes('=');
  const fragment = isQuery ? cleanQuery(path) : cleanPath(path);
  const rest = query === undefined ? '' : cleanQuery(query);
  url.hash = rest === '' ? fragment : `${fragment}?${rest}`;
  return url.href;
}
