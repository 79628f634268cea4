import type { Finding, Message, Severity } from '../rules/rule';
import type { Span } from '../text/span';

/** Rule-like ids of what is said about the workspace file and the files that it names. */
export type ConfigRule = 'config/invalid' | 'config/unknown-name' | 'config/edition' | 'config/unused-ignore';

const SEVERITIES: Readonly<Record<ConfigRule, Severity>> = {
  'config/invalid': 'error',
  'config/unknown-name': 'warning',
  'config/edition': 'error',
  'config/unused-ignore': 'information',
};

/** A mistake in the workspace file, in the shape of a finding so that every output can show it. */
export function problem(rule: ConfigRule, span: Span, message: Message): Finding {
  return { rule, severity: SEVERITIES[rule], message, span, related: [], fixes: [] };
}
