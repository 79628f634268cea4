const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern in text order, like `matchAll`, but without a copy of the pattern for each call and
 * without an array where nothing matches, which is nearly always.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
