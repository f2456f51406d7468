/** Tells the hub's developers about something we worked around; users see it in the page where it matters to them. */
export function warn(message: string, cause?: unknown): void {
  const text = `[flex-usage] ${message}`;
  if (cause === undefined) console.warn(text);
  else console.warn(text, cause);
}
