import { formatMessage, type Locale } from '../../core/messages/format';
import { RULES } from '../../core/rules/index';
import type { Rule } from '../../core/rules/rule';
import { chooseLocale, LOCALE_OPTION, parseOptions } from '../options';
import { rulePage } from '../ruleDocs';
import { UsageError } from '../usageError';
import type { Command } from './command';

/** Lists all rules, or prints the page of one. */
export const rules: Command = async (args, { env, out }) => {
  const { options, positionals } = parseOptions(args, { locale: LOCALE_OPTION });
  const locale = chooseLocale(options.locale, env);
  const [wanted, extra] = positionals;
  if (extra !== undefined) throw new UsageError('cli.usage.noPositionals', { value: extra });
  await out.write(wanted === undefined ? list(locale) : page(ruleNamed(wanted), locale));
  return 0;
};

function ruleNamed(id: string): Rule {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new UsageError('cli.usage.unknownRule', { rule: id });
  return rule;
}

function list(locale: Locale): string {
  const width = Math.max(0, ...RULES.map(({ id }) => id.length));
  return RULES.map((rule) => {
    const title = rulePage(rule.id, locale)?.title ?? '';
    return `${`${rule.id.padEnd(width)}  ${severityName(rule, locale)}  ${title}`.trimEnd()}\n`;
  }).join('');
}

function page(rule: Rule, locale: Locale): string {
  const text = rulePage(rule.id, locale);
  const heading = `${rule.id}  ${severityName(rule, locale)}`;
  return text === undefined ? `${heading}\n` : `${heading}\n\n${text.title}\n\n${text.body.trim()}\n`;
}

function severityName({ severity }: Rule, locale: Locale): string {
  return formatMessage({ key: `cli.severity.${severity}`, args: {} }, locale);
}
