/** A cluster's dialog is to be opened, or closed: null. */
export class ManageChangeEvent extends Event {
  readonly clusterId: string | null;
  constructor(clusterId: string | null) {
    super('manage-change', { bubbles: true });
    this.clusterId = clusterId;
  }
}
