/** A customer's panel is to be opened, another one's instead, or closed: null. */
export class CustomerChangeEvent extends Event {
  readonly customerId: string | null;
  constructor(customerId: string | null) {
    super('customer-change', { bubbles: true });
    this.customerId = customerId;
  }
}

/** A customer is to be shown as a whole: on its own page of the hub, or in place of the list. */
export class OpenCustomerEvent extends Event {
  readonly customerId: string;
  readonly where: 'hub' | 'here';
  constructor(customerId: string, where: OpenCustomerEvent['where']) {
    super('open-customer', { bubbles: true });
    this.customerId = customerId;
    this.where = where;
  }
}

/** The list is to be fetched again. */
export class ReloadCustomersEvent extends Event {
  constructor() {
    super('reload-customers', { bubbles: true });
  }
}
