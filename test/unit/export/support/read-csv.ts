/** Reads CSV by the standard's words (RFC 4180), and strictly: what they do not allow is thrown on. */

/** A value that is not quoted: nothing that would need to be. */
const plainValue = /[^",;\r\n]*/y;
/** A quoted one; a quote inside is doubled. */
const quotedValue = /"((?:[^"]|"")*)"/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Every line of a file, each ended by CR LF; begins with the byte order mark. */
export function readCsv(file: Uint8Array, separator: string): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
  if (!text.startsWith('\uFEFF')) throw new Error('The file does not say that it is UTF-8.');
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = 1; at < text.length;) {
    const quoted = match(quotedValue, text, at);
    const found = quoted ?? match(plainValue, text, at)!;
    line.push(quoted === null ? found[0] : quoted[1]!.replaceAll('""', '"'));
    at += found[0].length;
    if (text.startsWith(separator, at)) at += separator.length;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      lines.push(line);
      line = [];
    } else
      throw new Error(`Neither a value nor a line ends here: ${JSON.stringify(text.slice(at, at + 20))}`);
  }
  if (line.length > 0) throw new Error('The last line does not end.');
  return lines;
}
