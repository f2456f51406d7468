/** Where the report's parts stand. Container queries: the tab may be narrow in a wide window. */
import { css } from 'lit';

export const dashboardLayout = css`
  :host {
    container-type: inline-size;
  }
  .stack {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.125rem 0;
  }
  .verdict.alert {
    font-size: 1rem;
    line-height: 1.5rem;
    font-weight: 700;
  }
  .cards {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .types {
    grid-column: 1 / -1;
    order: -1;
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }
  .types fxu-usage-row + fxu-usage-row {
    padding-top: 1rem;
    border-top: 1px solid var(--flex-outline);
  }
  .figure {
    margin: 0.5rem 0 0.25rem;
    font-size: 1.5rem;
    line-height: 2rem;
    font-weight: 700;
  }
  #days {
    margin-bottom: 0.75rem;
    scroll-margin-top: 1rem;
  }
  #days:focus:not(:focus-visible) {
    outline: none;
  }
  @container (width < 30rem) {
    .cards {
      grid-template-columns: minmax(0, 1fr);
    }
    .types {
      grid-column: 1;
    }
    /* As text, where a line each for status, words and link would take the first screen. */
    .verdict {
      display: block;
    }
    .verdict fxu-status-chip {
      margin-inline-end: 0.25rem;
    }
    /* The first row is to be on the first screen: the link to the help goes below the last. */
    .head {
      display: contents;
    }
    .head .link {
      order: 1;
      justify-self: start;
    }
    .card {
      padding: 1rem;
    }
  }
  @container (width >= 48rem) {
    .cards {
      grid-template-columns: clamp(12rem, 25%, 16rem) minmax(0, 1fr);
      grid-template-rows: 1fr 1fr;
    }
    .types {
      grid-column: 2;
      grid-row: 1 / 3;
      order: 0;
    }
    .total {
      grid-column: 1;
    }
  }
`;
