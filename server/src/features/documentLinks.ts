import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import type { Edition } from '../core/editions/schema';
import { CITATIONS } from '../core/guide/citations';
import type { Citation } from '../core/guide/schema';
import { formatMessage, type Locale } from '../core/messages/format';
import { citationPageUrl } from './rulePageUrl';

/** A title between 《》, with the article that follows it. */
const NAME = /《([^《》]{4,60})》(?:\s{0,3}第[一二三四五六七八九十百\d]{1,6}条)?/g;
const NUMBER =
  /(国\s{0,2}办(?:\s{0,2}[公开办函发]){1,6})\s{0,3}[〔[(（【［]\s{0,3}(20\d{2})\s{0,3}[〕\])）】］]\s{0,3}第?\s{0,3}0{0,2}(\d{1,3})\s{0,3}号/g;

/** The laws and notices that the reports cite: to their official text where its address is certain, else to our list. */
export function documentLinks({ parts }: DocumentAnalysis, locale: Locale): DocumentLink[] {
  return parts.flatMap(({ analysis }) => reportLinks(analysis, locale));
}

function reportLinks({ source, reports }: Analysis, locale: Locale): DocumentLink[] {
  return reports.flatMap(({ span, edition }) => {
    const text = source.slice(span);
    const named = [...text.matchAll(NAME)].map((match) => ({
      match,
      citation: citationNamed(compact(match[1]), edition),
    }));
    const numbered = [...text.matchAll(NUMBER)].map((match) => ({ match, citation: citationNumbered(match) }));
    return [...named, ...numbered].flatMap(({ match: { 0: cited, index }, citation }) => {
      if (citation === undefined) return [];
      const start = span.start + index;
      return [{ range: source.rangeOf({ start, end: start + cited.length }), ...target(citation, locale) }];
    });
  });
}

function citationNamed(name: string, { id }: Edition): Citation | undefined {
  return CITATIONS.find(({ names = [], editions }) => names.includes(name) && (editions?.includes(id) ?? true));
}

function citationNumbered([, body, year, number]: RegExpExecArray): Citation | undefined {
  return CITATIONS.find(({ numbers = [] }) => numbers.includes(`${compact(body)}〔${year}〕${number}号`));
}

function compact(text: string | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}

function target({ id, address, ...title }: Citation, locale: Locale): Pick<DocumentLink, 'target' | 'tooltip'> {
  const key = address === undefined ? 'link.listed' : 'link.official';
  const tooltip = formatMessage({ key, args: { title: title[locale] } }, locale);
  return { target: address ?? citationPageUrl(id), tooltip };
}
