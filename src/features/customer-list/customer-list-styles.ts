/** Where the parts of the list of customers stand. */
import { css } from 'lit';

export const customerListStyles = css`
  :host {
    container-type: inline-size;
  }
  fxu-banner {
    margin-bottom: 1rem;
  }
  .view {
    position: relative;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-items: start;
  }
  .card {
    padding: 1rem 0 0;
    overflow: hidden;
  }
  @media print {
    .card {
      overflow: visible;
    }
    .picked,
    .customer label {
      display: none;
    }
  }
  fxu-customer-filters {
    margin-bottom: 1rem;
  }
  .progress,
  .no-match {
    padding-inline: 1rem;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-block: 0.5rem 0.75rem;
  }
  .no-match {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
    padding-bottom: 1.5rem;
  }
  .no-match h2 {
    font-size: inherit;
    line-height: inherit;
  }
  .no-match .button {
    margin-top: 0.75rem;
  }
  progress {
    width: 8rem;
    height: 0.375rem;
    accent-color: var(--flex-link);
  }
  fxu-windowed-table {
    --table-width: 63.5rem;
  }
  fxu-windowed-table.plain {
    --table-width: 40rem;
  }
  .list:has(> fxu-windowed-table:first-child) {
    padding-top: 0.25rem;
  }
  /* Nine columns: what stands between them is the names' to have. */
  @container (width >= 48rem) {
    .rows :is(th, td) {
      padding-inline: 0.375rem;
    }
  }
  .rows :is(th, td):first-child {
    padding-left: 1rem;
  }
  .rows :is(th, td):last-child {
    padding-right: 1rem;
  }
  .rows tr:has([aria-current]) {
    background: var(--flex-surface-sunken);
  }
  .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    padding: 0 1rem 0.75rem;
  }
  .rows tfoot td,
  .rows tfoot th {
    vertical-align: top;
  }
  tfoot .over {
    display: block;
    font-weight: 400;
    white-space: normal;
  }
  .lines {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
  }
  .lines .skeleton {
    height: 2rem;
  }
  @container (width >= 48rem) {
    .open .parts {
      grid-template-columns: minmax(0, 1fr) 27rem;
    }
    /* Beside the panel a table with the essentials, not blocks: what is measured is the view, not the table. */
    .open fxu-windowed-table {
      container-type: normal;
      --table-width: 28rem;
    }
  }
  @container (width < 48rem) {
    /* Kept as it is, out of sight, so that it is found again where it was left. */
    .open :is(fxu-customer-filters, .list) {
      position: absolute;
      inset: 0;
      visibility: hidden;
      overflow: clip;
    }
    .rows {
      padding-inline: 1rem;
    }
    .rows :is(th, td):is(:first-child, :last-child) {
      padding-inline: 0;
    }
    .rows tfoot .over {
      display: none;
    }
    .rows tbody th[data-label]::before {
      content: none;
    }
  }
`;
