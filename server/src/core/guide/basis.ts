import { formatMessage, type Locale } from '../messages/format';
import { ordinalText } from '../text/numerals';

/**
 * What a statement rests on, short enough for data files: an article of the 2019 regulation (`37`, `36(1)(2)` for its
 * items, `16¶1` for a paragraph, `50¶1(4)`), `2007:32` for one of 2007, `notice` for the notice that issued the form,
 * `fee` for the measures on the information processing fee, `review` for the law on administrative reviews.
 */
export type Basis = string;

const ARTICLE = /^(2007:)?(\d{1,2})(?:¶(\d))?((?:\(\d\))*)$/;

/** The basis in words; `notice` is the form's own notice, and what rests on an unknown one rests on nothing. */
export function basisText(basis: readonly Basis[], notice: string | undefined, locale: Locale): string {
  const words = basis.flatMap((one, i) => {
    if (one === 'notice') return notice ?? [];
    const article = ARTICLE.exec(one);
    if (article === null) return formatMessage({ key: `guide.${one}`, args: {} }, locale);
    const law = article[1] === undefined ? 'guide.regulation' : 'guide.regulation-2007';
    const name = i === 0 ? formatMessage({ key: law, args: {} }, locale) : '';
    return name + articleText(article, locale);
  });
  return words.join(locale === 'en' ? ', ' : '、');
}

function articleText([, , article, paragraph, items]: RegExpExecArray, locale: Locale): string {
  if (locale === 'en') return `art. ${article}${paragraph === undefined ? '' : ` para. ${paragraph}`}${items}`;
  const numerals = (items ?? '').replace(/\d/g, (digit) => ordinalText(Number(digit)));
  return [
    `第${ordinalText(Number(article))}条`,
    paragraph === undefined ? '' : `第${ordinalText(Number(paragraph))}款`,
    items === '' ? '' : `第${numerals.replaceAll('(', '（').replaceAll(')', '）')}项`,
  ].join('');
}
