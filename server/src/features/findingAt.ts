import type { Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import type { Finding } from '../core/rules/rule';

/** The finding that a diagnostic was made of, matched by rule and place; undefined when the text has changed since. */
export function findingAt(
  { source, findings }: Analysis,
  { code, source: origin, range }: Diagnostic,
): Finding | undefined {
  if (origin !== 'nianbao') return undefined;
  const start = source.offsetAt(range.start);
  const end = source.offsetAt(range.end);
  return findings.find(({ rule, span }) => rule === code && span.start === start && span.end === end);
}
