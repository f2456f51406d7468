/** The `Link` header (RFC 8288), as far as paging needs it. */

const target = /[\s,]*<([^>]*)>/y;
const parameter = /\s*;\s*([^\s=;,"<>]*)\s*(?:=\s*(?:"((?:[^"\\]|\\[^])*)"|([^\s;,"]*)))?/y;
const separator = /\s*(?:,|$)/y;

/** What a sticky pattern finds at a position, and where it ends. */
function matchAt(pattern: RegExp, text: string, position: number) {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  return match && { match, end: pattern.lastIndex };
}

function isNext(parameters: ReadonlyMap<string, string>): boolean {
  // A link with an anchor speaks of another page than this one.
  if (parameters.has('anchor')) return false;
  const relations = parameters.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  return relations.includes('next');
}

/**
 * The target of the first link whose relations include `next`, as it stands; null when there is none.
 * Reading stops where the header stops being one: what follows cannot be trusted to be a link.
 */
export function findNextTarget(header: string): string | null {
  let position = 0;
  for (;;) {
    const link = matchAt(target, header, position);
    if (!link) return null;
    position = link.end;
    const parameters = new Map<string, string>();
    for (let found; (found = matchAt(parameter, header, position)); position = found.end) {
      const [, name = '', quoted, token = ''] = found.match;
      const value = quoted?.replace(/\\([^])/g, '$1') ?? token;
      // Of a parameter given twice, the first counts.
      if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
    }
    const end = matchAt(separator, header, position);
    if (!end) return null;
    if (isNext(parameters)) return link.match[1] ?? null;
    position = end.end;
  }
}
