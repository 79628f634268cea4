import type { LabelHit, RecognisedTable, Report } from '../../recognition/report';

/** 1. or 1、 or （一） or 一、 with the blanks behind it. */
const MARK =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[\d０-９]{1,2}[.．、,，])[ \u00a0\u3000]*/;

/** Labels of rows, groups and headers in text order, each place once. */
export function labelHits(table: RecognisedTable): readonly LabelHit[] {
  const hits = [...rowHits(table), ...table.headers];
  const seen = new Set<number>();
  return hits
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}

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
  const printed = report.source.slice(hit.span).replace(/[\s\u00a0\u3000]/g, '');
  const found = skeleton(printed.replace(MARK, ''));
  if (/\d/.test(found) && !/\d/.test(hit.label.text.replace(MARK, ''))) return false;
  const wordings = [hit.label.text, ...hit.label.variants, ...hit.label.discouraged];
  return !wordings.some((wording) => found === skeleton(wording.replace(MARK, '')));
}

/** A wording without blanks, cell borders, quotes and outer brackets, in one width. */
function skeleton(wording: string): string {
  return wording
    .replace(/<[^<>]{0,200}>|&[a-z]{2,6};/g, '')
    .replace(/[\s\u00a0\u200b\u3000|#*“”"‘’'「」『』]/g, '')
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）')
    .replace(/[,，、]/g, '，')
    .replace(/[:：]/g, '：')
    .replace(/^[（：，]+|[）：，]+$/g, '');
}

function digitsOf(mark: string): string {
  return mark
    .replace(/[\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\d一二三四五六七八九十]/g, '');
}
