/** One segment of a pattern: `**` for any number of folders, else what a name has to match. */
export type GlobSegment = '**' | RegExp;

export interface Glob {
  /** Leading part without wildcards; empty when the pattern starts with one. */
  readonly base: string;
  readonly segments: readonly GlobSegment[];
}

/** Whether names differ by case, as the file system has it. */
export type CaseRule = 'sensitive' | 'insensitive';

export function hasWildcard(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * Reads `*`, `?`, `[a-z]`, `[!a-z]`, `{a,b}` (nested too) and `**`, with `/` between folders. As in shells, wildcards do
 * not match a leading dot. A bracket or brace that is never closed stands for itself. Never fails.
 */
export function parseGlob(pattern: string, caseRule: CaseRule): readonly Glob[] {
  return expandBraces(pattern).map((plain) => {
    const segments = plain.split('/');
    const first = segments.findIndex((segment) => /[*?[]/.test(segment));
    const split = first === -1 ? segments.length - 1 : first;
    const base = segments.slice(0, split).join('/');
    return {
      base: base === '' && plain.startsWith('/') ? '/' : base,
      segments: segments
        .slice(split)
        .filter((segment) => segment !== '')
        .map((s) => compileSegment(s, caseRule)),
    };
  });
}

/** Whether a pattern fits a path, `/` between folders; one that is spelled exactly like the path always does. */
export function matchesGlob(pattern: string, path: string, caseRule: CaseRule): boolean {
  if (pattern === path) return true;
  const names = path.split('/');
  return parseGlob(pattern, caseRule).some(({ base, segments }) => {
    const fixed = base === '' ? [] : base.split('/');
    return fixed.every((name, i) => names[i] === name) && fits(segments, names.slice(fixed.length));
  });
}

function fits(segments: readonly GlobSegment[], names: readonly string[]): boolean {
  const [segment, ...rest] = segments;
  const [name, ...below] = names;
  if (segment === undefined) return name === undefined;
  if (segment !== '**') return name !== undefined && segment.test(name) && fits(rest, below);
  // A final ** takes files at any depth.
  if (rest.length === 0) return name !== undefined;
  return fits(rest, names) || (name !== undefined && fits(segments, below));
}

function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const alternatives = open === -1 ? null : readBraces(pattern, open);
  if (alternatives === null) {
    if (open === -1) return [pattern];
    return expandBraces(pattern.slice(open + 1)).map((rest) => pattern.slice(0, open + 1) + rest);
  }
  const head = pattern.slice(0, open);
  const tail = pattern.slice(alternatives.end);
  return alternatives.parts.flatMap((part) => expandBraces(part + tail)).map((rest) => head + rest);
}

/** Top-level alternatives of the brace that opens at `open`; null when it is never closed. */
function readBraces(pattern: string, open: number): { readonly parts: readonly string[]; readonly end: number } | null {
  const parts: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (depth === 0 || (depth === 1 && char === ',')) {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    }
    if (depth === 0) return { parts, end: i + 1 };
  }
  return null;
}

function compileSegment(segment: string, caseRule: CaseRule): GlobSegment {
  if (segment === '**') return '**';
  const source = segment.replace(/\*+|\?|\[([!^]?)(\]?[^\]]*)\]|[\\^$.|+()[\]{}]/g, (token, negated, members) => {
    if (token.startsWith('*')) return '.*';
    if (token === '?') return '.';
    if (members === undefined || members === '') return literal(token);
    return `[${negated === '' ? '' : '^'}${members.replace(/[\\\]^[]/g, '\\$&')}]`;
  });
  const dot = /^[*?[]/.test(segment) ? '(?!\\.)' : '';
  try {
    return new RegExp(`^${dot}${source}$`, caseRule === 'insensitive' ? 'isu' : 'su');
  } catch {
    // A range such as [z-a] has no meaning: the segment then only matches itself.
    return new RegExp(`^${literal(segment)}$`, 'su');
  }
}

function literal(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
