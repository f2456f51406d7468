/** Figures taken several times. */
import { median } from './statistics.ts';

export class Figures {
  readonly #values = new Map<string, number[]>();

  add(name: string, value: number): void {
    this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
  }

  median(name: string): number {
    const values = this.#values.get(name);
    if (values === undefined) throw new Error(`"${name}" was not measured.`);
    return median(values);
  }
}
