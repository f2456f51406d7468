/** The address of what is shown, fit to be written into a file that will be passed on. */

/** Names under which hubs and identity providers put credentials into addresses. */
const secretName = /token|secret|passw|code|jwt|sess|auth|sig|key|assertion|ticket|saml|nonce|credential/i;
/** A JSON Web Token, or text too long to be anything a person chose. */
const secretValue = /^eyJ[\w-]+\.|^[\w.~+/=-]{100,}$/;

function withoutSecrets(text: string): string {
  const isHarmless = (part: string) => {
    const [name = '', value = ''] = part.split('=', 2);
    return !secretName.test(name) && !secretValue.test(value);
  };
  return text.split('&').filter(isHarmless).join('&');
}

/**
 * The hub's address without anything that may be a credential. A hub keeps other things beside our state there,
 * and whoever gets the file gets the link.
 */
export function shareableLink(href: string): string {
  const url = new URL(href);
  url.username = '';
  url.password = '';
  url.search = withoutSecrets(url.search.slice(1));
  // Some hubs route in the fragment, with a query of its own.
  const [path = '', query] = url.hash.slice(1).split('?', 2);
  const fragment = query === undefined && path.includes('=') ? withoutSecrets(path) : path;
  url.hash = query === undefined ? fragment : `${fragment}?${withoutSecrets(query)}`;
  return url.href;
}
