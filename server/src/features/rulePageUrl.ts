/** Where docs/ is published. The one place to change when the repository moves. */
const DOCS = 'https://example.invalid/nianbao/blob/main/docs';

/** Address of the page that explains a rule, or the workspace file for what is said about that. */
export function rulePageUrl(rule: string): string {
  return rule.startsWith('config/') ? `${DOCS}/configuration.md` : `${DOCS}/rules/${rule}.md`;
}

/** Address of what our list of cited documents says about one of them. */
export function citationPageUrl(id: string): string {
  return `${DOCS}/citations.md#${id}`;
}
