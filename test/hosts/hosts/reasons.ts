/** Why assertions make no sense in a host, where several share the reason. */

const onlyStrict = { strictMode: 'Only React’s StrictMode does so.' };

/** Of single-spa's own parcels. */
export const parcelLacks = onlyStrict;
export const rootParcelLacks = { ...onlyStrict, parent: 'A root parcel is in nothing.' };

const neverUpdated = 'single-spa never updates an application.';
export const applicationLacks = {
  ...onlyStrict,
  update: neverUpdated,
  updateWithoutNode: neverUpdated,
  place: 'An application is not told where to mount.',
  parent: 'An application is in nothing.',
};

/** Of frameworks' components. */
const newParcel = { sameParcel: 'Its component makes a new parcel each time.' };
export const componentLacks = {
  ...newParcel,
  updateWithoutNode: 'Its component always repeats the node.',
};
export const otherComponentLacks = { ...onlyStrict, ...componentLacks };
export const extensionLacks = {
  ...onlyStrict,
  ...newParcel,
  updateWithNode: 'An extension never repeats the node.',
};
