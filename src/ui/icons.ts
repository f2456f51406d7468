/** Momentum's icons used here, inlined as templates: no icon font, no request, coloured by the text around them. */
import arrowCircleDown from '@momentum-design/icons/dist/ts/arrow-circle-down-bold.ts';
import checkCircle from '@momentum-design/icons/dist/ts/check-circle-badge-filled.ts';
import download from '@momentum-design/icons/dist/ts/download-bold.ts';
import error from '@momentum-design/icons/dist/ts/error-legacy-badge-filled.ts';
import helpCircle from '@momentum-design/icons/dist/ts/help-circle-bold.ts';
import infoCircle from '@momentum-design/icons/dist/ts/info-circle-bold.ts';
import recents from '@momentum-design/icons/dist/ts/recents-presence-badge-filled.ts';
import warning from '@momentum-design/icons/dist/ts/warning-badge-filled.ts';

/** Each is decoration (`aria-hidden`): the word beside it carries the meaning. */
export const icons = {
  arrowCircleDown,
  checkCircle,
  download,
  error,
  helpCircle,
  infoCircle,
  recents,
  warning,
};
