/**
 * For the element around a windowed table, which renders in the light: cells are the feature's, and so are their styles.
 * A row's height is `--row-height`; where the table has less than 48rem a row becomes a
 * block, `--block-height` high or as high as the rows there need, `--block-needed`.
 */
import { css } from 'lit';
import { windowedTableBlocks } from './windowed-table-blocks.ts';

const wide = css`
  fxu-windowed-table {
    --row-height: 3.5rem;
    display: block;
    container-type: inline-size;
  }
  .rows {
    position: relative;
    overflow: auto;
    max-height: var(--table-height, max(18rem, min(40rem, 75vh)));
    /* A spacer that grows must not be taken for content that pushes what is read away. */
    overflow-anchor: none;
    scroll-padding: 3rem 6rem 3rem 0;
  }
  .print-note {
    display: none;
  }
  @media print {
    .print-note {
      display: block;
      padding: 0.5rem 1rem;
    }
    .rows {
      max-height: none;
      overflow: visible;
      /* Paper is narrower than a screen, and the hub's navigation is on it too. */
      zoom: 0.75;
    }
    .rows :is(thead, tfoot) {
      position: static;
    }
    .rows tbody tr {
      break-inside: avoid;
    }
  }
  .rows:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    width: 1px;
    height: var(--row-height);
  }
  .rows table {
    width: 100%;
    min-width: var(--table-width, 0);
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  .rows th,
  .rows td {
    padding: 0 0.5rem;
    /* Not hidden: that would make something to scroll of each cell. */
    overflow: clip;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 400;
    border-bottom: 1px solid var(--flex-outline);
  }
  .rows .end {
    text-align: end;
  }
  .rows tbody tr {
    height: var(--row-height);
  }
  /* Browsers round a table's rows to whole pixels, each in its own way. */
  @supports (height: round(1px, 1px)) {
    .probe,
    .rows tbody tr {
      height: round(var(--row-height), 1px);
    }
    /* Figures have one line, as high as the row: centred any other way, each cell would be laid out twice. */
    @container (width >= 48rem) {
      .rows tbody .end {
        vertical-align: top;
        line-height: calc(round(var(--row-height), 1px) - 1px);
      }
    }
  }
  .rows tbody tr:hover {
    background: var(--flex-hover);
  }
  .rows :is(thead, tfoot) {
    position: sticky;
    z-index: 2;
    background: var(--flex-surface);
  }
  .rows thead {
    top: 0;
  }
  .rows tfoot {
    bottom: 0;
  }
  .rows .spacer,
  .rows .spacer td {
    padding: 0;
    border: 0;
  }
  .rows thead th {
    padding-block: 0.375rem;
    white-space: normal;
    vertical-align: bottom;
    font-size: 0.75rem;
    line-height: 1rem;
    font-weight: 500;
    color: var(--flex-text-muted);
  }
  .rows tfoot :is(th, td) {
    padding-block: 0.625rem;
    font-weight: 700;
    border-top: 1px solid var(--flex-outline);
    border-bottom: 0;
  }
  .rows .pinned {
    position: sticky;
    right: 0;
    background: var(--flex-surface);
  }
  .rows tbody tr:hover .pinned {
    background: linear-gradient(var(--flex-hover) 0 0), var(--flex-surface);
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.125rem;
    min-height: 1.5rem;
    padding: 0;
    border: 0;
    border-radius: 0.125rem;
    background: none;
    font: inherit;
    font-weight: 500;
    color: inherit;
    text-align: inherit;
    overflow-wrap: break-word;
  }
  /* In the cell's padding: being sorted takes no room from the words. */
  .sort svg {
    margin-right: -0.75rem;
    font-size: 0.75rem;
  }
  button.sort {
    cursor: pointer;
  }
  button.sort:hover,
  [aria-sort$='scending'] .sort {
    color: var(--flex-text);
  }
  /* Too low a window for a header and a total that stay. */
  @media (height < 26rem) {
    .rows :is(thead, tfoot) {
      position: static;
    }
  }
`;

export const windowedTableStyles = css`
  ${wide}
  ${windowedTableBlocks}
`;
