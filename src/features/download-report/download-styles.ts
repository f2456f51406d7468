import { css } from 'lit';

export const downloadStyles = css`
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
`;
