/**
 * Meanings mapped to Momentum's theme variables; the only file that names those or holds a colour.
 * The hub's inherited `--mds-*` win. The fallbacks are Momentum's own stable light and dark values
 * and follow the `color-scheme` in force.
 */
import { css, unsafeCSS } from 'lit';

/** Meaning: [Momentum variable without its common prefix, light fallback, dark fallback]. */
const colors = {
  text: ['text-primary-normal', '#000000f2', '#fffffff2'],
  'text-muted': ['text-secondary-normal', '#000000b3', '#ffffffb3'],
  'text-disabled': ['text-primary-disabled', '#00000066', '#ffffff66'],
  'text-error': ['text-error-normal', '#ab0a15', '#fc8b98'],
  'text-warning': ['text-warning-normal', '#7d4705', '#f2990a'],
  'text-success': ['text-success-normal', '#185e46', '#3cc29a'],
  'text-inverted': ['inverted-text-primary-normal', '#fffffff2', '#000000f2'],
  link: ['text-accent-normal', '#0353a8', '#64b4fa'],
  'link-hover': ['text-accent-hover', '#0a274a', '#bfe3ff'],
  surface: ['background-solid-primary-normal', '#ffffff', '#000000'],
  'surface-sunken': ['background-solid-secondary-normal', '#f7f7f7', '#1a1a1a'],
  hover: ['background-primary-hover', '#00000012', '#ffffff12'],
  pressed: ['background-primary-active', '#0000001c', '#ffffff1c'],
  outline: ['outline-secondary-normal', '#00000033', '#ffffff33'],
  'outline-input': ['outline-input-normal', '#00000080', '#ffffff80'],
  'outline-error': ['outline-cancel-normal', '#ab0a15', '#fc8b98'],
  'outline-warning': ['outline-warning-normal', '#7d4705', '#f2990a'],
  'outline-info': ['outline-theme-normal', '#1170cf', '#64b4fa'],
  'alert-error': ['background-alert-error-normal', '#ffe8ea', '#4f0e10'],
  'alert-warning': ['background-alert-warning-normal', '#ffebc2', '#36220c'],
  'alert-info': ['background-alert-theme-normal', '#dbf0ff', '#0a274a'],
  'alert-success': ['background-alert-success-normal', '#cef5eb', '#0e2b20'],
  'button-primary': ['button-primary-normal', '#000000f2', '#fffffff2'],
  'button-primary-hover': ['button-primary-hover', '#000000cc', '#ffffffcc'],
  'button-primary-pressed': ['button-primary-pressed', '#000000b3', '#ffffffb3'],
  'button-primary-disabled': ['button-primary-disabled', '#00000033', '#ffffff33'],
  'outline-button': ['outline-button-normal', '#00000080', '#ffffff80'],
  track: ['control-inactive-normal', '#0000001c', '#ffffff1c'],
  'mark-neutral': ['control-indicator-inactive-normal', '#707070', '#8f8f8f'],
  backdrop: ['common-overlays-secondary-normal', '#00000066', '#00000066'],
  'focus-inner': ['focus-default-0', '#ffffff', '#000000'],
  'focus-ring': ['focus-default-1', '#1170cf', '#64b4fa'],
  'focus-halo': ['focus-default-2', '#1170cf59', '#64b4fa59'],
} as const satisfies Record<string, readonly [string, string, string]>;

const declare = (valueOf: (color: readonly [string, string, string]) => string) =>
  unsafeCSS(
    Object.entries(colors)
      .map(([meaning, color]) => `--flex-${meaning}: ${valueOf(color)};`)
      .join(''),
  );

/**
 * For the root element alone: custom properties inherit through every shadow root below it.
 * Ink on paper, whatever the hub's theme: only the page's ground is not printed.
 */
export const tokens = css`
  :host {
    --flex-font: var(
      --mds-font-family-primary,
      Momentum,
      Inter,
      Arial,
      'Helvetica Neue',
      Helvetica,
      sans-serif
    );
    ${declare(([variable, light, dark]) => `var(--mds-color-theme-${variable}, light-dark(${light}, ${dark}))`)}
  }
  @media print {
    :host {
      ${declare(([, light]) => light)}
    }
  }
`;
