/** Where in the hub the user wants to go, as the hub is told. */
export interface Destination {
  readonly to: 'dashboard' | 'customer' | 'subscriptions' | 'clusters';
  readonly customerId?: string;
  readonly subscriptionId?: string;
}

/** The user asks for another page of the hub. */
export class NavigateEvent extends Event {
  readonly destination: Destination;
  constructor(destination: Destination) {
    super('navigate', { bubbles: true });
    this.destination = destination;
  }
}
