/** What the report of all customers adds to how a report looks. */
import { css } from 'lit';

export const allDashboardStyles = css`
  fxu-banner p + p {
    margin-top: 0.25rem;
  }
  fxu-banner .link {
    min-height: 0;
    padding: 0;
  }
  /* On a narrow page too: a mark takes less room than a status. */
  .verdict {
    display: flex;
    flex-wrap: nowrap;
    align-items: flex-start;
  }
  .verdict .link {
    min-height: 0;
    padding: 0;
  }
  .mark {
    display: inline-flex;
    font-size: 1.25rem;
  }
  .bad {
    color: var(--flex-text-error);
  }
  .warning {
    color: var(--flex-text-warning);
  }
  .good {
    color: var(--flex-text-success);
  }
`;
