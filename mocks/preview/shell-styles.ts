/** The stand-in hub's look: Control Hub's proportions, Momentum's theme variables. */
import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    color: var(--mds-color-theme-text-primary-normal);
    background: var(--mds-color-theme-background-solid-primary-normal);
    font:
      0.875rem/1.25rem Inter,
      Arial,
      'Helvetica Neue',
      Helvetica,
      sans-serif;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  .skip {
    position: absolute;
    left: -100vw;
    padding: 0.5rem 1rem;
    color: inherit;
    background: var(--mds-color-theme-background-solid-primary-normal);
  }
  .skip:focus {
    left: 0.5rem;
    top: 0.5rem;
  }
  .top {
    display: flex;
    align-items: baseline;
    gap: 0.75rem;
    padding: 0.75rem 1.5rem;
    border-bottom: 1px solid var(--mds-color-theme-outline-secondary-normal);
  }
  .top strong {
    font-size: 1rem;
  }
  .top span,
  .settings p {
    color: var(--mds-color-theme-text-secondary-normal);
  }
  .settings {
    padding: 0.375rem 1.5rem;
    background: var(--mds-color-theme-background-solid-secondary-normal);
    border-bottom: 1px solid var(--mds-color-theme-outline-secondary-normal);
    font-size: 0.75rem;
  }
  .settings p {
    margin: 0.25rem 0;
  }
  summary {
    min-height: 1.5rem;
    cursor: pointer;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    padding-bottom: 0.5rem;
  }
  label {
    display: grid;
    gap: 0.125rem;
  }
  select,
  input {
    font: inherit;
    min-height: 1.75rem;
    max-width: 100%;
    color: inherit;
    background: var(--mds-color-theme-background-solid-primary-normal);
    border: 1px solid var(--mds-color-theme-outline-input-normal);
    border-radius: 0.25rem;
  }
  .wrong {
    padding: 0.75rem 1.5rem;
    background: var(--mds-color-theme-background-alert-warning-normal);
    overflow-wrap: anywhere;
  }
  .wrong p {
    margin: 0;
  }
  .body {
    flex: 1;
    display: flex;
  }
  nav {
    flex: none;
    width: 13rem;
    padding: 1rem 0.75rem;
    border-right: 1px solid var(--mds-color-theme-outline-secondary-normal);
  }
  nav button {
    display: block;
    width: 100%;
    min-height: 2rem;
    padding: 0.25rem 0.75rem;
    border: 0;
    border-radius: 0.5rem;
    font: inherit;
    text-align: left;
    color: inherit;
    background: none;
    cursor: pointer;
  }
  nav button:hover {
    background: var(--mds-color-theme-background-primary-hover);
  }
  nav [aria-current] {
    font-weight: 700;
    background: var(--mds-color-theme-background-primary-active);
  }
  :focus-visible {
    outline: 2px solid var(--mds-color-theme-focus-default-1);
    outline-offset: 1px;
  }
  main {
    flex: 1;
    min-width: 0;
    padding: 1rem 1.5rem 2rem;
  }
  main:focus {
    outline: none;
  }
  h1 {
    margin: 0 0 1rem;
    font-size: 1.5rem;
    line-height: 2rem;
  }
  h2 {
    margin: 0 0 0.5rem;
    font-size: 1.25rem;
    line-height: 1.75rem;
  }
  h3 {
    margin: 0 0 0.5rem;
    font-size: 1rem;
    line-height: 1.5rem;
  }
  @media (width < 48rem) {
    .body {
      flex-direction: column;
    }
    nav {
      display: flex;
      width: auto;
      padding: 0.5rem 1rem;
      overflow-x: auto;
      border-right: 0;
      border-bottom: 1px solid var(--mds-color-theme-outline-secondary-normal);
    }
    nav button {
      width: auto;
      white-space: nowrap;
    }
    .top,
    .settings,
    .wrong {
      padding-inline: 1rem;
    }
    main {
      padding: 0.75rem 1rem 2rem;
    }
    h1 {
      margin-bottom: 0.5rem;
      font-size: 1.25rem;
      line-height: 1.75rem;
    }
  }
`;
