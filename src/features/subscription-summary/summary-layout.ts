/** Where the summary's parts stand: one line a subscription where there is room, else one below the other. */
import { css } from 'lit';

export const summaryLayout = css`
  :host {
    container-type: inline-size;
  }
  .card {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }
  .card > * {
    max-width: 100%;
  }
  ul,
  [aria-busy] {
    justify-self: stretch;
    list-style: none;
  }
  .subscription {
    display: grid;
    gap: 0.5rem 1.5rem;
    padding: 0.75rem 0;
    border-bottom: 1px solid var(--flex-outline);
  }
  .subscription:first-child {
    padding-top: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-width: 0;
  }
  .id {
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .figures {
    display: grid;
    gap: 0.25rem 1.5rem;
  }
  .figures div {
    display: flex;
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
  }
  .figures dd {
    white-space: nowrap;
  }
  .skeleton.head {
    width: 12rem;
    height: 1.5rem;
  }
  .skeleton.figures {
    height: 2.5rem;
  }
  @container (width >= 44rem) {
    .subscription {
      grid-template-columns: minmax(12rem, 1fr) 2fr;
      align-items: center;
    }
    .figures {
      grid-template-columns: repeat(3, 1fr);
    }
    .next {
      grid-column: 1 / -1;
    }
    .figures div {
      display: block;
    }
  }
`;
