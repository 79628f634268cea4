import { getNodeValue, type Node, type ParseError, ParseErrorCode, parseTree } from 'jsonc-parser';
import type { ZodMiniType } from 'zod/mini';
import type { $ZodIssue } from 'zod/v4/core';
import type { Finding } from '../rules/rule';
import type { Span } from '../text/span';
import { problem } from './problem';

/** What can be read of a JSON text with comments and trailing commas; never fails. */
export interface ParsedJson {
  readonly root: Node | undefined;
  readonly problems: readonly Finding[];
}

export function parseJson(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const mistakes = withoutEchoes(errors);
  return { root, problems: mistakes.map((error) => problem('config/invalid', spanIn(text, error), syntax(error))) };
}

/** The value of a node as the schema has it, or null with what is wrong with it added to `problems`. */
export function readValue<T>(schema: ZodMiniType<T>, node: Node, problems: Finding[]): T | null {
  const parsed = schema.safeParse(getNodeValue(node));
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.flatMap((issue) => issueProblems(issue, node)));
  return null;
}

export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** Members of an object; none for another node. */
export function membersOf(node: Node): readonly { readonly key: Node; readonly value: Node }[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [{ key, value }],
  );
}

/** One mistake makes the parser stumble several times at the same place. */
function withoutEchoes(errors: readonly ParseError[]): ParseError[] {
  return errors.filter((error, i) => i === 0 || error.offset > end(errors[i - 1] as ParseError) + 1);
}

function end({ offset, length }: ParseError): number {
  return offset + length;
}

function spanIn(text: string, error: ParseError): Span {
  return { start: Math.min(error.offset, text.length), end: Math.min(end(error), text.length) };
}

const SYNTAX_KEYS: Readonly<Partial<Record<ParseErrorCode, string>>> = {
  [ParseErrorCode.CommaExpected]: 'config.syntax.comma',
  [ParseErrorCode.ColonExpected]: 'config.syntax.colon',
  [ParseErrorCode.CloseBraceExpected]: 'config.syntax.brace',
  [ParseErrorCode.CloseBracketExpected]: 'config.syntax.bracket',
};

function syntax({ error }: ParseError) {
  return { key: SYNTAX_KEYS[error as ParseErrorCode] ?? 'config.syntax', args: {} };
}

/** Each issue at the innermost node of its path that exists; unknown keys at the keys. */
function issueProblems(issue: $ZodIssue, root: Node): Finding[] {
  const { node, rest } = nodeAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = membersOf(node).filter(({ key }) => issue.keys.includes(String(key.value)));
    return keys.map(({ key }) => unknownKey(key));
  }
  if (rest.length > 0) {
    return [problem('config/invalid', spanOf(node), { key: 'config.missing', args: { name: rest.join('.') } })];
  }
  if (issue.code === 'invalid_value') {
    return [problem('config/invalid', spanOf(node), { key: 'config.choice', args: choice(issue.values, node) })];
  }
  return [problem('config/invalid', spanOf(node), expectation(issue))];
}

export function unknownKey(key: Node): Finding {
  return problem('config/unknown-name', spanOf(key), { key: 'config.unknownKey', args: { name: String(key.value) } });
}

/** Long lists, such as that of all rules, would bury the message. */
const MOST_CHOICES = 8;

function choice(values: readonly unknown[], node: Node) {
  const value: unknown = getNodeValue(node);
  const found = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = values.slice(0, MOST_CHOICES).join(' | ');
  return { found, choices: values.length > MOST_CHOICES ? `${shown} | …` : shown };
}

function expectation(issue: $ZodIssue) {
  if (issue.code === 'invalid_type') return { key: `config.expected.${issue.expected}`, args: {} };
  if (issue.code === 'too_small') return { key: 'config.tooShort', args: { minimum: Number(issue.minimum) } };
  if (issue.code === 'invalid_format') return { key: 'config.fingerprint', args: {} };
  return { key: 'config.invalid', args: {} };
}

/** The innermost node on a path that exists, and the steps that lead nowhere. */
export function nodeAt(
  root: Node,
  path: readonly PropertyKey[],
): { readonly node: Node; readonly rest: readonly PropertyKey[] } {
  let node = root;
  for (const [i, step] of path.entries()) {
    const next =
      node.type === 'array'
        ? node.children?.[Number(step)]
        : membersOf(node).find(({ key }) => key.value === step)?.value;
    if (next === undefined) return { node, rest: path.slice(i) };
    node = next;
  }
  return { node, rest: [] };
}
