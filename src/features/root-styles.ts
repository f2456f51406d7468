/** What every root element wears: the meanings of the hub's theme variables, and the theme it asked for. */
import { css } from 'lit';
import { base } from '../ui/styles.ts';
import { tokens } from '../ui/tokens.ts';

export const rootStyles = [
  tokens,
  base,
  css`
    :host {
      text-align: start;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    /* Ink on paper, whatever the hub's theme: only the page's ground is not printed. */
    @media print {
      :host,
      :host([theme]) {
        color-scheme: light;
        --flex-text: CanvasText;
        --flex-text-muted: CanvasText;
        --flex-surface: Canvas;
        --flex-surface-sunken: Canvas;
      }
    }
  `,
];
