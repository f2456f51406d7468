/** A failure was shown to the user. Travels up to the tab, which tells the hub. */
export class FailureEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('failure', { bubbles: true, composed: true });
    this.error = error;
  }
}
