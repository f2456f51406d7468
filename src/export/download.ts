/** Hands a file to the browser's downloads. */

/** Long enough for a browser that asks where to save before it reads. */
const revokeAfter = 60_000;

/** The link is never part of the page: the host's own click handling does not see it. */
export function downloadFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokeAfter);
}
