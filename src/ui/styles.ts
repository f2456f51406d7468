/** Styles shared by the elements, in Momentum's measures: 14/20 body, .5rem radius, 2rem controls, three-ring focus. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    color: var(--flex-text);
    font: 0.875rem/1.25rem var(--flex-font);
    font-variant-numeric: tabular-nums;
  }
  /* Takes the focus when a control inside it goes; a ring around all of it would say nothing. */
  :host(:focus) {
    outline: none;
    box-shadow: none;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.75rem;
    font-weight: 700;
  }
  h3,
  h4 {
    font-size: 0.875rem;
    line-height: 1.25rem;
    font-weight: 700;
  }
  .muted {
    color: var(--flex-text-muted);
  }
  .small {
    font-size: 0.75rem;
    line-height: 1rem;
  }
  svg {
    width: 1em;
    height: 1em;
    fill: currentColor;
    flex: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--flex-focus-ring);
    outline-offset: 1px;
    box-shadow:
      0 0 0 1px var(--flex-focus-inner),
      0 0 0 5px var(--flex-focus-halo);
  }
`;

export const card = css`
  .card {
    background: var(--flex-surface);
    border: 1px solid var(--flex-outline);
    border-radius: 0.5rem;
    padding: 1.5rem;
  }
`;

export const controls = css`
  button {
    font: inherit;
    font-weight: 500;
    color: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-height: 2rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--flex-outline-button);
    border-radius: 1rem;
    background: transparent;
  }
  .button:hover {
    background: var(--flex-hover);
  }
  .button:active {
    background: var(--flex-pressed);
  }
  .button.primary {
    border-color: transparent;
    background: var(--flex-button-primary);
    color: var(--flex-text-inverted);
  }
  .button.primary:hover {
    background: var(--flex-button-primary-hover);
  }
  .button.primary:active {
    background: var(--flex-button-primary-pressed);
  }
  .button:is(:disabled, [aria-disabled='true']),
  .button.primary:is(:disabled, [aria-disabled='true']):is(*, :hover, :active) {
    border-color: transparent;
    background: var(--flex-button-primary-disabled);
    color: var(--flex-text-disabled);
    cursor: default;
  }
  .link {
    border: 0;
    padding: 0.125rem 0;
    min-height: 1.5rem;
    background: none;
    color: var(--flex-link);
    text-align: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    border-radius: 0.125rem;
  }
  .link:hover {
    color: var(--flex-link-hover);
  }
  label {
    font-weight: 500;
  }
  select,
  input {
    font: inherit;
    min-height: 2rem;
    max-width: 100%;
    padding: 0.25rem 0.5rem;
    color: var(--flex-text);
    background: var(--flex-surface);
    border: 1px solid var(--flex-outline-input);
    border-radius: 0.5rem;
  }
  select:hover,
  input:hover {
    background: var(--flex-surface-sunken);
  }
  [aria-invalid='true'] {
    border-color: var(--flex-outline-error);
  }
  .field-error {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--flex-text-error);
  }
  /* On paper there is nothing to press: what is a name or a figure stays, as text. */
  @media print {
    .button,
    .link:not(:is(th, dd, .customer) *) {
      display: none;
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    .button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

export const skeleton = css`
  .skeleton {
    display: block;
    border-radius: 0.25rem;
    background: var(--flex-track);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
`;
