/** Addresses that a page under Trusted Types accepts for a worker. */

const policyName = 'flex-usage';

interface TrustedTypePolicy {
  /** Returns an object that the page's API takes where it would take a string. */
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypePolicyFactory {
  readonly createPolicy: (name: string, rules: TrustedTypePolicy) => TrustedTypePolicy;
}

let policy: TrustedTypePolicy | undefined;

/** Only what this page made itself gets through: nothing that comes from data can become a worker. */
function allowBlob(url: string): string {
  if (!url.startsWith('blob:')) throw new TypeError('Only blob: URLs may become workers.');
  return url;
}

/** @throws where the page's CSP does not allow our policy, or another copy of this code has made it already. */
export function trustBlobUrl(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypePolicyFactory };
  if (trustedTypes === undefined) return allowBlob(url);
  policy ??= trustedTypes.createPolicy(policyName, { createScriptURL: allowBlob });
  return policy.createScriptURL(url);
}
