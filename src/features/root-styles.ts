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
    /* Where there is no language yet: what styles buttons comes with the views. */
    button {
      min-height: 1.5rem;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    @media print {
      :host,
      :host([theme]) {
        color-scheme: light;
      }
    }
  `,
];
