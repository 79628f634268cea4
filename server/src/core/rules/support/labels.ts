import type { Label } from '../../editions/schema';
import type { LabelHit, RecognisedTable, Report } from '../../recognition/report';
import { LETTERS } from '../../text/glyphs';
import { asciiFigure } from '../../text/numerals';
import { once } from '../../text/once';

/** 1. or 1、 or （一） or 一、 with the blanks behind it. */
const MARK =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[\d０-９]{1,2}[.．、,，])[ \u00a0\u3000]*/;

/** Labels of rows, groups and headers in text order, each place once. */
export const labelHits = once((table: RecognisedTable): readonly LabelHit[] => {
  const hits = [...rowHits(table), ...table.headers].sort((a, b) => a.span.start - b.span.start);
  return hits.filter(({ span }, i) => span.start !== hits[i - 1]?.span.start);
});

/** Those of them that are not printed to the letter as on the form; most tables have few or none. */
export function unusualHits({ source: { text } }: Report, table: RecognisedTable): readonly LabelHit[] {
  let unusual = unusualByTable.get(table);
  if (unusual === undefined) {
    unusual = labelHits(table).filter(
      ({ label, match, span }) =>
        match === 'discouraged' ||
        match === 'altered' ||
        label.text.length !== span.end - span.start ||
        !text.startsWith(label.text, span.start),
    );
    unusualByTable.set(table, unusual);
  }
  return unusual;
}

const unusualByTable = new WeakMap<RecognisedTable, readonly LabelHit[]>();

export function rowHits(table: RecognisedTable): readonly LabelHit[] {
  return table.rows.flatMap(({ label }) => label ?? []);
}

/** The article headings of the table of section two; `citation/article` judges them. */
export function isCitation({ label }: LabelHit): boolean {
  return /^第.{1,5}条第.{1,5}项$/.test(label.text);
}

/** The official wording with the number mark as the file writes it, and without one where the file has none. */
export function replacement(report: Report, hit: LabelHit): string {
  const printed = MARK.exec(report.source.slice(hit.span))?.[0] ?? '';
  const official = MARK.exec(hit.label.text)?.[0] ?? '';
  const isKept = printed === '' || digitsOf(printed) === digitsOf(official);
  return isKept ? printed + hit.label.text.slice(official.length) : hit.label.text;
}

/** True when the letters agree with an accepted wording but brackets or commas inside it stand elsewhere. */
export function isRepunctuated(report: Report, hit: LabelHit): boolean {
  if (isOnlySpaced(report, hit) || !isWhole(report, hit)) return false;
  return !wordingsOf(hit.label).includes(skeleton(report.source.slice(hit.span)));
}

/** True when nothing but the label stands in its span: no figure or other cell between the halves of a torn one. */
export function isWhole(report: Report, hit: LabelHit): boolean {
  if (isOnlySpaced(report, hit)) return true;
  let whole = wholeHits.get(hit);
  if (whole === undefined) {
    const letters = lettersOf(skeleton(report.source.slice(hit.span)));
    whole = wordingsOf(hit.label).some((wording) => lettersOf(wording) === letters);
    wholeHits.set(hit, whole);
  }
  return whole;
}

/** True when the label is printed to the letter as on the form but for blanks and line breaks. */
function isOnlySpaced({ source: { text } }: Report, { label, span }: LabelHit): boolean {
  let at = 0;
  for (let i = span.start; i < span.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === label.text.charCodeAt(at)) at++;
    else if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0xa0 && unit !== 0x3000) return false;
  }
  return at === label.text.length;
}

/** Several rules ask about the same labels. */
const wholeHits = new WeakMap<LabelHit, boolean>();

const wordingsOf = once(({ text, variants, discouraged }: Label): readonly string[] =>
  [text, ...variants, ...discouraged].map(skeleton),
);

function lettersOf(text: string): string {
  return text.replace(/[（），：、.]/g, '');
}

/** The mark of a label without its layout; its opening bracket may stand in the line before. */
const BARE_MARK = /^(?:[（]?[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/;

/** A wording as letters of the form, digits, brackets, commas and colons; blanks, quotes and outer brackets do not count. */
function skeleton(wording: string): string {
  const plain = wording.replace(/<[^<>]{0,200}>|&[a-z]{2,6};/g, '').normalize('NFKC');
  let text = '';
  for (let i = 0; i < plain.length; i++) {
    const letter = LETTERS[plain.charCodeAt(i)] as number;
    text += letter === 0 ? (MARKS[plain[i] as string] ?? '') : String.fromCharCode(letter);
  }
  return text
    .replace(BARE_MARK, '')
    .replace(/、/g, '，')
    .replace(/^[（：，.]+|[）：，.]+$/g, '');
}

/** Punctuation that counts, in one width; digits stand for themselves. */
const MARKS: Readonly<Record<string, string>> = {
  '(': '（',
  '（': '（',
  ')': '）',
  '）': '）',
  ',': '，',
  '，': '，',
  '、': '、',
  ':': '：',
  '：': '：',
  '.': '.',
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, digit])),
};

function digitsOf(mark: string): string {
  return asciiFigure(mark).replace(/[^\d一二三四五六七八九十]/g, '');
}
