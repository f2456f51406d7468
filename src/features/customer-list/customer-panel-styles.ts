/** The look of a customer's panel, beside the list or in its place. */
import { css } from 'lit';

export const customerPanelStyles = css`
  .panel {
    display: grid;
    gap: 1rem;
    padding: 1rem 1.5rem 1.5rem;
    background: var(--flex-surface);
    border: 1px solid var(--flex-outline);
    border-radius: 0.5rem;
  }
  .bar,
  .head,
  .actions,
  .figures,
  .figures div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .bar {
    flex-wrap: nowrap;
    gap: 0.25rem;
    margin-inline: -0.5rem;
  }
  .position {
    flex: 1;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    width: 2rem;
    height: 2rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  .icon:hover {
    background: var(--flex-hover);
  }
  .icon:active {
    background: var(--flex-pressed);
  }
  .icon[aria-disabled='true'] {
    background: none;
    color: var(--flex-text-disabled);
    cursor: default;
  }
  .back {
    display: none;
    align-items: center;
    gap: 0.375rem;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.75rem;
    overflow-wrap: anywhere;
  }
  h4 {
    margin: 0;
    font-size: 0.875rem;
    line-height: 1.25rem;
    font-weight: 500;
  }
  .reason {
    flex-basis: 100%;
  }
  section {
    display: grid;
    gap: 0.75rem;
    padding-top: 1rem;
    border-top: 1px solid var(--flex-outline);
  }
  .facts {
    display: grid;
    gap: 0.375rem;
  }
  .facts div {
    display: grid;
    grid-template-columns: 9rem minmax(0, 1fr);
    gap: 0.75rem;
  }
  dt {
    color: var(--flex-text-muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .services {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.75rem;
    list-style: none;
  }
  .services li {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  .services svg {
    font-size: 1rem;
  }
  .type,
  .subscription {
    display: grid;
    gap: 0.375rem;
  }
  .type + .type,
  .subscription + .subscription {
    padding-top: 0.75rem;
    border-top: 1px solid var(--flex-outline);
  }
  .ratio {
    margin-inline-start: auto;
    font-weight: 700;
    white-space: nowrap;
  }
  .bought {
    font-weight: 400;
  }
  .figures {
    gap: 0.125rem 1.25rem;
  }
  .figures div {
    gap: 0.375rem;
  }
  .over dd {
    color: var(--flex-text-error);
    font-weight: 700;
  }
  .id {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-width: 0;
  }
  .id bdi {
    overflow-wrap: anywhere;
  }
  dd .id {
    margin-inline-end: 0.5rem;
  }
  /* The view's width: there the panel is a page. */
  @container (width < 48rem) {
    .back {
      display: inline-flex;
    }
    .close {
      display: none;
    }
    .position {
      order: 1;
      text-align: end;
    }
    .bar {
      margin: 0;
    }
  }
  @container (width < 25rem) {
    .panel {
      padding-inline: 1rem;
    }
    .facts div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
