/** Where the parts of a subscription's card stand. */
import { css } from 'lit';

export const subscriptionCardStyles = css`
  :host {
    container-type: inline-size;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .id {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    font-size: 1rem;
    line-height: 1.5rem;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin: 0.5rem 0 1.25rem;
  }
  .facts div {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }
  .facts dt {
    white-space: nowrap;
    color: var(--flex-text-muted);
  }
  .id-value {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
  }
  .ids {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }
  dd {
    overflow-wrap: anywhere;
  }
  fxu-banner {
    margin-bottom: 1.25rem;
  }
  .types {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  fxu-usage-row + fxu-usage-row {
    padding-top: 1.25rem;
    border-top: 1px solid var(--flex-outline);
  }
  details {
    margin-top: 1.25rem;
  }
  details + details {
    margin-top: 0.75rem;
  }
  .body {
    margin-top: 0.5rem;
  }
  summary {
    min-height: 1.5rem;
    cursor: pointer;
    font-weight: 500;
  }
  .orders {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    margin-top: 0.5rem;
  }
  th,
  td {
    padding: 0.25rem 1.5rem 0.25rem 0;
    text-align: left;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    color: var(--flex-text-muted);
    font-size: 0.75rem;
    line-height: 1rem;
    font-weight: 500;
  }
  .number {
    text-align: right;
  }
  @container (width < 30rem) {
    .card {
      padding: 1rem;
    }
    /* What it is and what it says in a column each, where each has a line of its own anyway. */
    .facts {
      display: grid;
      grid-template-columns: fit-content(42%) minmax(0, 1fr);
      align-items: baseline;
      gap: 0.25rem 0.75rem;
    }
    .facts div {
      display: contents;
    }
    .facts dt {
      white-space: normal;
    }
  }
`;
