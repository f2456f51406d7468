/** The window that tests run in: its size, and the colors that a system forces on its pages. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';

interface Shape {
  readonly width?: number;
  readonly height?: number;
  readonly hasForcedColors?: boolean;
}

let shape: Required<Shape> = { width: 800, height: 600, hasForcedColors: false };

/** What is left out is as it was at first. */
export async function setWindow({
  width = 800,
  height = 600,
  hasForcedColors = false,
}: Shape): Promise<void> {
  const before = shape;
  shape = { width, height, hasForcedColors };
  if (before.width !== width || before.height !== height) await setViewport({ width, height });
  if (before.hasForcedColors !== hasForcedColors) {
    const isDone = await executeServerCommand('force-colors', { isOn: hasForcedColors });
    if (!isDone && hasForcedColors) console.warn('Colors cannot be forced in this browser: tried without.');
  }
}
