/** What a customer has bought, as icons and in words. */
import arrowLeft from '@momentum-design/icons/dist/ts/arrow-left-bold.ts';
import arrowRight from '@momentum-design/icons/dist/ts/arrow-right-bold.ts';
import cancel from '@momentum-design/icons/dist/ts/cancel-bold.ts';
import chat from '@momentum-design/icons/dist/ts/chat-regular.ts';
import handset from '@momentum-design/icons/dist/ts/handset-regular.ts';
import meetings from '@momentum-design/icons/dist/ts/meetings-regular.ts';
import ucmCloud from '@momentum-design/icons/dist/ts/ucm-cloud-regular.ts';
import { html } from 'lit';
import { services } from '../../domain/customer.ts';
import type { Translate } from '../../i18n/messages.ts';
import { make, makeIcon, span } from '../../ui/make.ts';

export const panelIcons = { arrowLeft, arrowRight, cancel };

type KnownService = (typeof services)[number];

const serviceIcons: Readonly<Record<KnownService, () => unknown>> = {
  ucmCloud,
  calling: handset,
  meetings,
  messaging: chat,
};

const isKnown = (service: string): service is KnownService => services.some((known) => known === service);

/** A service that this version does not know keeps the service's own word. */
function serviceName(service: string, t: Translate): string {
  if (!isKnown(service)) return service;
  return service === 'ucmCloud' ? t('serviceCard.ucmCloud') : t(`customers.service.${service}`);
}

/** In the order of the known ones, whatever the order they came in; unknown ones last. */
const inOrder = (bought: readonly string[]) => [
  ...services.filter((service) => bought.includes(service)),
  ...bought.filter((service) => !isKnown(service)),
];

/** Icons alone, each with its word as a tooltip, and all words for those who do not see them. */
export function serviceMarks(bought: readonly string[], t: Translate) {
  const shown = inOrder(bought);
  const marks = shown
    .filter(isKnown)
    .map((service) =>
      make(
        'span',
        { 'data-service': service, title: serviceName(service, t) },
        makeIcon(serviceIcons[service]),
      ),
    );
  const words = shown.map((service) => serviceName(service, t)).join(', ');
  return span('services', ...marks, span('visually-hidden', words));
}

export function serviceList(bought: readonly string[], t: Translate) {
  return inOrder(bought).map(
    (service) => html`<li>${isKnown(service) ? serviceIcons[service]() : ''}${serviceName(service, t)}</li>`,
  );
}
