/** Where the rule pages of docs/rules are published. The one place to change when the repository moves. */
const RULE_PAGES = 'https://example.invalid/nianbao/blob/main/docs/rules';

/** Address of the page that explains a rule. */
export function rulePageUrl(rule: string): string {
  return `${RULE_PAGES}/${rule}.md`;
}
