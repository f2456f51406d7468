/** A page: tabs, header, notices and the view, one below the other. */
import { css } from 'lit';

export const pageLayout = css`
  :host {
    display: grid;
    gap: 1rem;
    /* Wider, and a name stands too far from its figures to be read with them. */
    grid-template-columns: minmax(0, 90rem);
  }
  /* Notices belong together. */
  fxu-banner + fxu-banner {
    margin-top: -0.5rem;
  }
  /* Any less, and what is written small and grey could no longer be read. */
  .updating {
    opacity: 0.8;
  }
`;
