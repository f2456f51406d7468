/** What is seen of a drawing where no color tells anything: where there is ink, and where there is none. */

/** How dark each pixel is, 0 to 1, row by row. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly darkness: readonly number[];
}

function inkOf(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D): Ink {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const darkness = Array.from({ length: width * height }, (_, place) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(4 * place, 4 * place + 4);
    return (1 - (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255) * (alpha / 255);
  });
  return { width, height, darkness };
}

const painted = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'opacity'];

/** As the page paints it: a picture by itself knows nothing of the page's styles. */
export async function drawn(svg: SVGElement, width: number, height: number): Promise<Ink> {
  const copy = svg.cloneNode(true) as SVGElement;
  const parts = copy.querySelectorAll<SVGElement>('*');
  [...svg.querySelectorAll('*')].forEach((part, index) => {
    const style = getComputedStyle(part);
    for (const name of painted) parts[index]?.style.setProperty(name, style.getPropertyValue(name));
  });
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const picture = new Image(width, height);
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(picture, 0, 0, width, height);
  return inkOf(context);
}

export const drawnOn = (canvas: HTMLCanvasElement) => inkOf(canvas.getContext('2d')!);

/** How much of two shapes' ink lies where the other has none: 0 for the same, 2 for two that have nothing in common. */
export function differenceOf(one: Ink, other: Ink): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const apart = sum(one.darkness.map((value, place) => Math.abs(value - (other.darkness[place] ?? 0))));
  return apart / Math.max(sum(one.darkness), sum(other.darkness), 1);
}

/** How often ink begins or ends on the way along a row of pixels. */
export function changesAlong({ width, darkness }: Ink, y: number, from: number, to: number): number {
  const start = Math.round(y) * width;
  const row = darkness.slice(start + Math.round(from), start + Math.round(to)).map((value) => value > 0.35);
  return row.filter((isInk, place) => place > 0 && isInk !== row[place - 1]).length;
}

/** Whether there is ink at a place, or up to two pixels above or below it. */
export const hasInkAt = ({ width, darkness }: Ink, x: number, y: number) =>
  [-2, -1, 0, 1, 2].some((near) => (darkness[(Math.round(y) + near) * width + Math.round(x)] ?? 0) > 0.35);
