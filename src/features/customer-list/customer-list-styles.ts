/** Where the parts of the list of customers stand, and how its cells look. */
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
    .customer input {
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
    margin-bottom: 0.75rem;
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
  .customer {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }
  .customer input {
    flex: none;
    min-height: 0;
    width: 1rem;
    height: 1rem;
    margin: 0.25rem 0.125rem 0.25rem 0;
    accent-color: var(--flex-text);
  }
  .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    padding: 0 1rem 0.75rem;
  }
  .customer .link {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    padding: 0;
    white-space: normal;
    overflow-wrap: anywhere;
    font-weight: 500;
    text-decoration: none;
  }
  .customer .link:hover {
    text-decoration: underline;
  }
  .services {
    display: inline-flex;
    flex: none;
    gap: 0.25rem;
    color: var(--flex-text-muted);
  }
  /* The others are told in the panel; here the name needs the room. */
  @container (width < 80rem) {
    .services span:not([data-service='ucmCloud'], .visually-hidden) {
      display: none;
    }
  }
  .services svg {
    display: block;
    font-size: 1rem;
  }
  .status {
    display: inline-flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0 0.5rem;
  }
  .stale {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    padding-inline-start: 0.5rem;
  }
  .stale svg {
    font-size: 0.875rem;
    color: var(--flex-text-warning);
  }
  .rows .ratio {
    display: inline-block;
    vertical-align: middle;
    line-height: 1.125rem;
  }
  .bought {
    display: block;
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--flex-text-muted);
  }
  /* Two lines in the place of one, whatever line height the table gives its figures. */
  .pair {
    display: inline-block;
    vertical-align: middle;
    line-height: 1.125rem;
  }
  .pair > * {
    display: block;
  }
  .words {
    display: block;
    white-space: normal;
    overflow-wrap: anywhere;
    hyphens: auto;
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }
  /* Three lines fit into a row, just. */
  .term > * {
    display: block;
    line-height: 1rem;
  }
  .soon {
    font-weight: 700;
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
    /* A chip says what it is, and as high as it is, it and a label take more than their place. */
    .rows tbody td:has(> .status)::before {
      content: none;
    }
    .status {
      flex-flow: row wrap;
      align-items: center;
    }
    .bought {
      display: inline;
    }
    .rows tfoot .over {
      display: none;
    }
    .pair {
      display: block;
      text-align: end;
    }
    .pair > *,
    .term > * {
      display: inline;
    }
    .words {
      min-width: 0;
      text-align: end;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .rows tbody th[data-label]::before {
      content: none;
    }
  }
`;
