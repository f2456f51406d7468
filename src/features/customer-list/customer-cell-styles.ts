/** How the cells of the list of customers look. */
import { css } from 'lit';

export const customerCellStyles = css`
  .customer {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }
  .customer label {
    flex: none;
    margin: 0 -0.125rem 0 -0.25rem;
    padding: 0.25rem;
  }
  .customer input {
    display: block;
    min-height: 0;
    width: 1rem;
    height: 1rem;
    margin: 0;
    accent-color: var(--flex-text);
  }
  .customer .link {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    padding: 0;
    line-height: 1.0625rem;
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
  @container (width < 48rem) {
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
    }
  }
`;
