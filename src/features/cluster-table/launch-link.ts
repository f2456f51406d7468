/** The link that leaves the hub for a cluster's own portal. */
import { html } from 'lit';
import type { Cluster } from '../../domain/cluster.ts';
import { type LaunchUrl, readLaunchUrl } from '../../domain/launch-url.ts';
import { icons } from '../../ui/icons.ts';

export type SafeLaunch = Extract<LaunchUrl, { isSafe: true }>;

/** Null without an address, or with one that is not safe to open. */
export function safeLaunchOf({ launch }: Cluster): SafeLaunch | null {
  const url = launch === undefined ? null : readLaunchUrl(launch.url);
  return url?.isSafe === true ? url : null;
}

interface LinkParts {
  readonly text: string;
  /** The accessible name; holds the text. */
  readonly name: string;
  readonly style: string;
  readonly onClick?: () => void;
}

/** A real link: the portal learns neither where the user came from nor gets a hold of this page. */
export function launchLink({ href, host }: SafeLaunch, { text, name, style, onClick }: LinkParts) {
  return html`<a
    class=${style}
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    title=${host}
    aria-label=${name}
    @click=${onClick}
    >${text}${icons.popOut()}</a
  >`;
}
