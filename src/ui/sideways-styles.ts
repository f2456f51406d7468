import { css } from 'lit';

/** Scrolls sideways: where columns are out of sight a shadow lies on the edge; at the end the table's own ground covers it. */
export const sideways = css`
  .scroll {
    overflow-x: auto;
    background:
      linear-gradient(to left, var(--flex-surface) 1rem, transparent) right / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--flex-outline-button), transparent) right / 0.75rem 100% no-repeat;
  }
`;
