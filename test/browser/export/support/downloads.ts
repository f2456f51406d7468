/** Catches what would go to the browser's downloads. */

export interface Download {
  readonly name: string;
  readonly file: Blob;
  readonly wasInPage: boolean;
}

export interface Downloads {
  /** Those caught so far. */
  readonly count: () => number;
  readonly files: () => Promise<Download[]>;
  readonly restore: () => void;
}

export function catchDownloads(): Downloads {
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  return {
    count: () => links.length,
    files: () =>
      Promise.all(
        links.map(async (link) => ({
          name: link.download,
          file: await (await fetch(link.href)).blob(),
          wasInPage: link.isConnected,
        })),
      ),
    restore: () => {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    },
  };
}

export async function downloadsDuring(action: () => unknown): Promise<Download[]> {
  const downloads = catchDownloads();
  try {
    await action();
    return await downloads.files();
  } finally {
    downloads.restore();
  }
}
