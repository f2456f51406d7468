import { css } from 'lit';

export const downloadStyles = css`
  @media print {
    :host {
      display: none;
    }
  }
  .working {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
  }
  .working .small {
    flex-basis: 100%;
  }
  progress {
    width: 8rem;
    accent-color: var(--flex-text);
  }
  p {
    max-width: 20rem;
    margin-top: 0.25rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .retry {
    margin-top: 0.5rem;
  }
  /*
   * In a row with others, at its end: what is said takes no width, so that the button, and those beside it, stay where they
   * are, and reaches to the left below them.
   */
  :host([beside]) {
    min-width: 8.5rem;
  }
  :host([beside]) :is([role], #obstacle, .working .small, .choices) {
    contain: inline-size;
  }
  :host([beside]) :is([role], #obstacle, .choices) {
    margin-inline-start: min(0px, 100% - min(20rem, 100cqi));
  }
  :host([beside]) progress {
    flex: 1 1 3rem;
    width: 3rem;
  }
  @container (width < 48rem) {
    :host([beside]) {
      flex: 1 1 8.5rem;
    }
  }
  @container (width >= 48rem) {
    :host([beside]) {
      text-align: end;
    }
    :host([beside]) p {
      max-width: none;
    }
    :host([beside]) :is(.field-error, .choices) {
      justify-content: flex-end;
    }
  }
`;
