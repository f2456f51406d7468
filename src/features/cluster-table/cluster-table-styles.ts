/** Where the parts of the list of clusters stand, and how its cells look. */
import { css } from 'lit';

export const clusterTableStyles = css`
  fxu-error-panel,
  fxu-banner,
  ::slotted(*) {
    margin-bottom: 1rem;
  }
  .card {
    padding: 1rem 0 0;
    overflow: hidden;
  }
  @media print {
    .card {
      overflow: visible;
    }
    .rows .pinned {
      display: none;
    }
  }
  fxu-cluster-filters,
  .progress,
  .as-of,
  .note,
  .no-match {
    padding-inline: 1rem;
  }
  /* Any less, and what is written small and grey could no longer be read. */
  .updating {
    opacity: 0.8;
  }
  .progress,
  .as-of,
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .as-of {
    margin-top: 0.75rem;
  }
  .progress,
  .note {
    margin-block: 0.5rem 0.75rem;
  }
  .no-match {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
    padding-block: 1.5rem;
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
    margin-top: 0.25rem;
    --table-width: 61.5rem;
  }
  fxu-windowed-table.with-customers {
    --table-width: 61.25rem;
  }
  .rows :is(th, td):first-child {
    padding-left: 1rem;
  }
  .rows :is(th, td):last-child {
    padding-right: 1rem;
  }
  .typed {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .name .typed {
    max-height: 3.25rem;
    font-size: 0.8125rem;
    line-height: 1rem;
    font-weight: 500;
    -webkit-line-clamp: 3;
  }
  time span {
    display: block;
  }
  .state {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-width: 0;
    font-size: 0.8125rem;
  }
  .state > * {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .state button {
    min-height: 1.5rem;
    padding: 0;
    border: 0;
    border-radius: 0.125rem;
    background: none;
    font-weight: 400;
    overflow: visible;
    text-align: start;
  }
  .state .word {
    white-space: normal;
  }
  .state button .word {
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .state svg {
    margin-right: 0.375rem;
    font-size: 0.875rem;
    vertical-align: -0.125rem;
    color: var(--flex-mark-neutral);
  }
  .state > .small {
    padding-left: 1.25rem;
  }
  .verified svg {
    color: var(--flex-text-success);
  }
  .stale svg {
    color: var(--flex-text-warning);
  }
  :is(.unreachable, .unsupportedVersion) svg {
    color: var(--flex-text-error);
  }
  .rows .link {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-width: 1.5rem;
  }
  /* A column more than of one customer: closer, and higher, so that names have four lines rather than an end cut off. */
  @container (width >= 48rem) {
    .with-customers .rows {
      --row-height: 4rem;
    }
    .with-customers :is(th, td) {
      padding-inline: 0.125rem 0.5rem;
    }
    .with-customers .name .typed {
      max-height: 3.75rem;
      line-height: 0.9375rem;
      -webkit-line-clamp: 4;
    }
    .with-customers .state > .small {
      padding-left: 0;
    }
  }
  @container (width < 48rem) {
    .rows {
      padding-inline: 1rem;
    }
    .rows :is(th, td):is(:first-child, :last-child) {
      padding-inline: 0;
    }
    /* What the block is about comes first. */
    .rows tbody tr:not(.spacer) {
      display: flex;
      flex-direction: column;
    }
    .rows tbody th {
      order: -1;
    }
    .line .typed {
      min-width: 0;
      text-align: end;
    }
    .typed {
      display: block;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .state {
      flex-flow: row wrap;
      align-items: baseline;
      gap: 0 0.5rem;
    }
    .state > .small {
      padding: 0;
    }
    time span {
      display: inline;
    }
    .rows td.pinned::before {
      content: none;
    }
    .name .typed {
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
  }
`;
