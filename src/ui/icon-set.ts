/** Momentum's icons used here, one export each: a parcel gets those it shows, not all. */
export { default as arrowCircleDown } from '@momentum-design/icons/dist/ts/arrow-circle-down-bold.ts';
export { default as check } from '@momentum-design/icons/dist/ts/check-bold.ts';
export { default as checkCircle } from '@momentum-design/icons/dist/ts/check-circle-badge-filled.ts';
export { default as copy } from '@momentum-design/icons/dist/ts/copy-bold.ts';
export { default as download } from '@momentum-design/icons/dist/ts/download-bold.ts';
export { default as error } from '@momentum-design/icons/dist/ts/error-legacy-badge-filled.ts';
export { default as helpCircle } from '@momentum-design/icons/dist/ts/help-circle-bold.ts';
export { default as infoCircle } from '@momentum-design/icons/dist/ts/info-circle-bold.ts';
export { default as popOut } from '@momentum-design/icons/dist/ts/pop-out-bold.ts';
export { default as recents } from '@momentum-design/icons/dist/ts/recents-presence-badge-filled.ts';
export { default as warning } from '@momentum-design/icons/dist/ts/warning-badge-filled.ts';
