/** How the rows of a windowed table look as blocks, where there is little room beside one another. */
import { css, unsafeCSS } from 'lit';

/** Of a row as a block, in rem: a cell with its label above, one with its label beside it, and the padding of both ends. */
export const blockCell = 2.75;
export const blockLine = 1.5;
export const blockPadding = 1.5;

export const windowedTableBlocks = css`
  @container (width < 48rem) {
    .rows {
      --row-height: max(var(--block-height), var(--block-needed, 0rem));
      scroll-padding: 0;
    }
    /* Scrolled with the page: a table that scrolls by itself would hold the finger that passes over it. */
    [few] .rows {
      max-height: none;
    }
    .rows table {
      min-width: 0;
    }
    .rows :is(table, thead, tbody, tfoot, th, td),
    .rows tr:not(.spacer) {
      display: block;
    }
    /* A row may need more than all have so far; it is measured, and so are all. */
    .rows tbody tr:not(.spacer) {
      padding: 0.75rem 0 calc(0.75rem - 1px);
      height: auto;
      min-height: var(--row-height);
      border-bottom: 1px solid var(--flex-outline);
    }
    @supports (height: round(1px, 1px)) {
      .rows tbody tr:not(.spacer) {
        min-height: round(var(--row-height), 1px);
      }
    }
    .rows :is(th, td),
    .rows :is(tbody, tfoot) .end {
      padding: 0;
      border: 0;
      text-align: start;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .rows tbody tr:not(.spacer) > * {
      min-height: ${unsafeCSS(blockCell)}rem;
      padding-top: 0.25rem;
    }
    .rows :is(tbody, tfoot) tr:not(.spacer) > .line {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
      gap: 0 0.75rem;
      padding: 0;
      min-height: ${unsafeCSS(blockLine)}rem;
    }
    .rows .pinned {
      position: static;
    }
    .rows :is(tbody, tfoot) [data-label]::before {
      /* The second part is what assistive technology reads: nothing, it knows the column's header. */
      content: attr(data-label) / '';
      display: block;
      font-size: 0.75rem;
      line-height: 1rem;
      font-weight: 400;
      color: var(--flex-text-muted);
    }
    .rows .line[data-label]::before {
      line-height: 1.25rem;
    }
    /* At the same edge where there is no room for it beside its label. */
    .rows .line[data-label] > * {
      margin-inline-start: auto;
    }
    .rows thead tr:not(.spacer) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
      padding-bottom: 0.5rem;
      border-bottom: 1px solid var(--flex-outline);
    }
    .rows thead tr::before {
      content: attr(data-label) / '';
      width: 100%;
      font-size: 0.75rem;
      line-height: 1.25rem;
      color: var(--flex-text-muted);
    }
    .rows :is(thead, tfoot) {
      position: static;
    }
    .rows thead th {
      padding: 0;
    }
    .sort svg {
      margin-right: 0;
    }
    .rows button.sort {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    @media print {
      .rows thead tr:not(.spacer) {
        display: none;
      }
    }
    .rows thead th:not([aria-sort]) {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    .rows tfoot tr:not(.spacer) {
      padding: 0.75rem 0;
    }
    .rows tfoot :is(th, td) {
      padding: 0;
      border: 0;
    }
    .rows tfoot .blank {
      display: none;
    }
  }
`;
