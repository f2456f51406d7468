/** The user asks for a view of the tab, on another page of the hub. */
export class NavigateEvent extends Event {
  readonly to: 'dashboard' | 'subscriptions' | 'clusters';
  constructor(to: NavigateEvent['to']) {
    super('navigate');
    this.to = to;
  }
}
