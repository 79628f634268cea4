import type { Locale } from '../core/messages/format';
import docs from '../core/rules/docs.json';

/** A rule's page under docs/rules, in one language. */
export interface RulePage {
  readonly title: string;
  /** Markdown, without the title. */
  readonly body: string;
}

const PAGES: Readonly<Record<string, Readonly<Record<Locale, RulePage>>>> = docs;

/** Undefined for a rule whose page is not written yet. */
export function rulePage(rule: string, locale: Locale): RulePage | undefined {
  return PAGES[rule]?.[locale];
}
