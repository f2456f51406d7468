/** A customer's panel is to be opened, another one's instead, or closed: null. */
export class CustomerChangeEvent extends Event {
  readonly customerId: string | null;
  constructor(customerId: string | null) {
    super('customer-change', { bubbles: true });
    this.customerId = customerId;
  }
}
