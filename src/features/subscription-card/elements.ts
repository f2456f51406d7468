/** What the Subscriptions view needs beside what is there already. */
import { CopyButton } from '../../ui/copy-button.ts';
import type { Definitions } from '../../ui/define.ts';
import { LicenseHelp } from '../../ui/license-help.ts';
import { nothingElements } from '../../ui/nothing-panel.ts';
import { SubscriptionCard } from './subscription-card.ts';
import { SubscriptionList } from './subscription-list.ts';

export const subscriptionElements: Definitions = {
  ...nothingElements,
  'fxu-copy-button': CopyButton,
  'fxu-license-help': LicenseHelp,
  'fxu-subscription-card': SubscriptionCard,
  'fxu-subscription-list': SubscriptionList,
};
