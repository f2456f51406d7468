/** What is said of a download on its way and of its end. Fetched with what makes the file: before that there is little to say. */
import { html, nothing } from 'lit';
import type { Session } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
import type { Asking, Outcome } from './download-progress.ts';
import { outcomeWords, type OutcomeWords, questionWords } from './download-words.ts';

export { stepWords } from './download-words.ts';

function trackingOf({ trackingId }: OutcomeWords, { t }: Session) {
  return trackingId === null
    ? nothing
    : html`<p class="small muted">${t('error.trackingId')} <bdi>${trackingId}</bdi></p>`;
}

export interface Answers {
  readonly onTake: () => void;
  readonly onAgain: () => void;
  readonly onStop: () => void;
}

/** A part could not be read: whether to do without is the user's to say. */
export function questionOf({ lack }: Asking, { onTake, onAgain, onStop }: Answers, session: Session) {
  const { t } = session;
  const words = questionWords(lack, session);
  return html`<div role="alert">
      <p class="field-error">${icons.error()}${words.text}</p>
      ${words.details.map((detail) => html`<p class="small">${detail}</p>`)} ${trackingOf(words, session)}
    </div>
    <div class="choices">
      <button class="button" @click=${onTake}>${t('reportRun.take')}</button>
      ${words.mayRetry ? html`<button class="button" @click=${onAgain}>${t('error.retry')}</button>` : nothing}
      <button class="button" @click=${onStop}>${t('download.cancel')}</button>
    </div>`;
}

/** What is read out, and what can be done. @param onRetry null where there is nothing to try again. */
export function outcomeOf(outcome: Outcome, onRetry: (() => void) | null, session: Session) {
  const words = outcomeWords(outcome, session);
  const { text, details, isFailure, mayRetry } = words;
  return {
    said: html`<p class=${isFailure ? 'field-error' : 'small muted'}>
        ${isFailure ? icons.error() : nothing}${text}
      </p>
      ${details.map((detail) => html`<p class="small">${detail}</p>`)} ${trackingOf(words, session)}`,
    action:
      mayRetry && onRetry !== null
        ? html`<button class="button retry" @click=${onRetry}>${session.t('error.retry')}</button>`
        : nothing,
  };
}
