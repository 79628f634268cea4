import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { HAN } from './characters';
import { unusualHits } from './labels';
import { ownSheetOf } from './ownText';
import { search } from './sheet';

/** The mark of a heading or item, and how it is written. */
export interface Marker {
  readonly number: string;
  /** What the number is written with: two brackets around it, or a dot or pause mark behind it. */
  readonly style: string;
  readonly span: Span;
}

/** The mark in another style of its kind. */
export function inStyle({ number }: Marker, style: string): string {
  return style.length === 2 ? `${style[0]}${number}${style[1]}` : number + style;
}

const DIGIT = new RegExp(`[\\s。；：:](\\d{1,2})([.．、])(?=[^\\S\\n]?[${HAN}“《])`, 'g');

/** Marks of topics — （一） or (一) — in text order. */
export const bracketMarkers = once(({ headings }: Report): readonly Marker[] => {
  const markers: Marker[] = [];
  for (const { kind, mark, span } of headings) {
    const found = kind === 'topic' ? /^([（(])([^）)]{1,8})([）)])/.exec(mark) : null;
    if (found === null) continue;
    const [whole, opening = '', number = '', closing = ''] = found;
    const { start } = span;
    markers.push({ number, style: opening + closing, span: { start, end: start + whole.length } });
  }
  return markers;
});

/** Marks of items — 1. or 1、 — outside the tables, in text order. */
export function digitMarkers(report: Report): readonly Marker[] {
  return search(ownSheetOf(report), DIGIT)
    .filter(({ segment: { text } }) => !/[\t|]/.test(text))
    .map(({ match: [whole, digits = '', dot = ''], start }) =>
      digitMarker(digits, dot, start + whole.length - digits.length - 1),
    );
}

/** Marks of the numbered labels that are not printed as in the official tables, table after table. */
export function labelMarkers(report: Report): readonly Marker[] {
  return report.tables.flatMap((table) =>
    unusualHits(report, table).flatMap(({ span, label }) => {
      const match = /^(\d{1,2})([.．、])/.exec(report.source.slice(span));
      const isNumbered = /^\d{1,2}\./.test(label.text);
      return match === null || !isNumbered ? [] : [digitMarker(match[1] as string, match[2] as string, span.start)];
    }),
  );
}

function digitMarker(number: string, style: string, start: number): Marker {
  return { number, style, span: { start, end: start + number.length + 1 } };
}
