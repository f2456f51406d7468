/** Every assertion, in the order of the matrix. */
import { callbackAssertions } from './assertions/callbacks.ts';
import { downloadAssertions } from './assertions/download.ts';
import { mountAssertions } from './assertions/mount.ts';
import { propAssertions } from './assertions/props.ts';
import { remountAssertions } from './assertions/remount.ts';
import { unmountAssertions } from './assertions/unmount.ts';
import { updateAssertions } from './assertions/update.ts';
import { updateInUseAssertions } from './assertions/update-in-use.ts';
import type { Assertion } from './support/assertion.ts';

export const assertions: readonly Assertion[] = [
  ...mountAssertions,
  ...remountAssertions,
  ...updateAssertions,
  ...updateInUseAssertions,
  ...unmountAssertions,
  ...downloadAssertions,
  ...callbackAssertions,
  ...propAssertions,
];
