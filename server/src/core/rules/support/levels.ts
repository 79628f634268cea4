import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { bracketMarkers, digitMarkers, type Marker } from './markers';

/** A list of fewer items is no division of a section. */
const FEWEST_ITEMS = 2;

/** The first 1. of each section that goes from 一、 to 1. although others have （一） between (GB/T 9704). */
export function skippedLevels(report: Report): readonly Span[] {
  const brackets = bracketMarkers(report);
  if (brackets.length < FEWEST_ITEMS) return [];
  const digits = digitMarkers(report).filter((marker) => startsLine(report, marker));
  return report.headings.flatMap(({ kind, section, bodySpan }) => {
    if (kind !== 'section' || section === null) return [];
    const inside = ({ span }: Marker) => span.start >= bodySpan.start && span.end <= bodySpan.end;
    const items = digits.filter(inside);
    const isDivided = brackets.some(inside);
    return isDivided || items.length < FEWEST_ITEMS ? [] : [(items[0] as Marker).span];
  });
}

function startsLine({ source }: Report, { span }: Marker): boolean {
  const line = source.lineAt(span.start);
  return /^[\s#*\u00a0\u3000]*$/.test(source.text.slice(line.start, span.start));
}
