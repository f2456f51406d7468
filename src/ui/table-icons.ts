/** Icons of tables; apart from icons.ts, so that the first view does not carry them. */
import arrowDown from '@momentum-design/icons/dist/ts/arrow-down-bold.ts';
import arrowUp from '@momentum-design/icons/dist/ts/arrow-up-bold.ts';

export const tableIcons = { arrowDown, arrowUp };
