/** A customer is to be shown as a whole: on its own page of the hub, or in place of what is shown here. */
export class OpenCustomerEvent extends Event {
  readonly customerId: string;
  readonly where: 'hub' | 'here';
  constructor(customerId: string, where: OpenCustomerEvent['where']) {
    super('open-customer', { bubbles: true });
    this.customerId = customerId;
    this.where = where;
  }
}
