import type { Message } from '../rules/rule';
import en from './en.json';
import zhCN from './zh-CN.json';

export type Locale = 'zh-CN' | 'en';

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': zhCN, en };

/** The catalogue for a client's locale: Chinese for `zh*` and for no locale at all, English for every other one. */
export function localeOf(tag: string | undefined): Locale {
  return tag === undefined || /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/** Fills `{name}` places of the message's template; an unknown key shows itself rather than failing. */
export function formatMessage(message: Message, locale: Locale): string {
  const template = CATALOGUES[locale][message.key] ?? message.key;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(message.args[name] ?? place));
}
