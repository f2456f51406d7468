import { css } from 'lit';

export const dialogLayout = css`
  dialog {
    width: min(41rem, calc(100vw - 2rem));
    max-height: calc(100vh - 2rem);
    padding: 0;
    /* With large text what ends it may alone need more than there is, and no query of the window tells how large. */
    overflow: auto;
    color: inherit;
    background: var(--flex-surface);
    border: 1px solid var(--flex-outline);
    border-radius: 0.5rem;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: var(--flex-backdrop);
  }
  /* Margins, so that the ring of the focus is around the words. */
  #heading {
    align-self: flex-start;
    margin: 1.5rem 1.5rem 0.75rem;
  }
  /* What there is to choose scrolls; what ends it stays in sight. */
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    padding: 0.25rem 1.5rem 1.25rem;
    min-height: min(10rem, 50vh);
    overflow: auto;
  }
  /* Too low a window for an end that stays: what is said there may need all of it. */
  @media (height < 30rem) {
    .parts {
      flex: none;
      overflow: visible;
    }
  }
  section h3 {
    margin-bottom: 0.5rem;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin: 0.25rem 0 0.75rem;
  }
  dt {
    color: var(--flex-text-muted);
  }
  dt::after {
    content: ':';
  }
  dl div {
    display: flex;
    gap: 0.25rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-bottom: 0.25rem;
    text-align: left;
  }
  th,
  td {
    padding: 0.25rem 0.5rem;
    text-align: left;
    white-space: nowrap;
    border-bottom: 1px solid var(--flex-outline);
  }
  thead th {
    font-size: 0.75rem;
    line-height: 1rem;
    font-weight: 500;
    color: var(--flex-text-muted);
  }
  th:first-child,
  td:first-child {
    padding-left: 0;
  }
  .end {
    text-align: right;
  }
  .name {
    max-width: 14rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: end;
    gap: 0.5rem;
    padding: 1rem 1.5rem 1.5rem;
    border-top: 1px solid var(--flex-outline);
  }
`;
