import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { HAN } from './characters';
import { unusualHits } from './labels';
import { ownSheetOf } from './ownText';
import { search } from './sheet';

/** The mark of a heading or item, and how it is written. */
export interface Marker {
  readonly family: 'bracket' | 'digit';
  readonly style: string;
  readonly span: Span;
  /** The same mark in another style of its family. */
  readonly inStyle: (style: string) => string;
}

const DIGIT = new RegExp(`[\\s。；：:](\\d{1,2})([.．、])(?=[^\\S\\n]?[${HAN}“《])`, 'g');

/** Marks of topics — （一） or (一) — in text order. */
export function bracketMarkers({ headings }: Report): readonly Marker[] {
  return headings.flatMap(({ kind, mark, span }): readonly Marker[] => {
    const found = kind === 'topic' ? /^([（(])[^）)]{1,8}([）)])/.exec(mark) : null;
    if (found === null) return [];
    return [
      {
        family: 'bracket',
        style: `${found[1]}${found[2]}`,
        span: { start: span.start, end: span.start + found[0].length },
        inStyle: (style) => style[0] + found[0].slice(1, -1) + style[1],
      },
    ];
  });
}

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

function digitMarker(digits: string, dot: string, start: number): Marker {
  return {
    family: 'digit',
    style: dot,
    span: { start, end: start + digits.length + 1 },
    inStyle: (style) => digits + style,
  };
}
