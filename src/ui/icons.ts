/**
 * Momentum's icons, inlined as templates: no icon font, no request, coloured by the text around them.
 * Each is decoration (`aria-hidden`): the word beside it carries the meaning. A new one is a line in `icon-set.ts`.
 */
export * as icons from './icon-set.ts';
