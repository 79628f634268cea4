import { sourceSpan } from '../../prose/flow';
import { matchesOf } from '../../prose/matches';
import { proseModel } from '../../prose/model';
import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';

/** A body named as the subject of a sentence that has named it as its subject before. */
export interface RepeatedSubject {
  readonly name: string;
  readonly first: Span;
  readonly span: Span;
}

/** 某镇 at the beginning of a clause, with its county before it or not, and a verb behind it. */
const SUBJECT =
  /(?<=^|[，。；\n\f])(?:[\u4e00-\u9fff]{2,5}[县市区])?([\u4e00-\u9fff]{2,4}(?:镇|乡|街道|办事处))(?=坚持|认真|严格|全面|积极|深入|紧紧|扎实|高度|持续|按照|贯彻|落实|以|始终|着力|聚焦)/g;
/** Where it may end; fewer than two such places are no repetition. */
const END = /[镇乡道处](?=坚持|认真|严格|全面|积极|深入|紧紧|扎实|高度|持续|按照|贯彻|落实|以|始终|着力|聚焦)/g;
const SENTENCE_END = /[。；！？\n\f|]/;
const LONGEST_SENTENCE = 300;

export function* repeatedSubjects(report: Report): Iterable<RepeatedSubject> {
  const { flow } = proseModel(report);
  if (matchesOf(flow.text, END).length < 2) return;
  let previous: { readonly name: string; readonly start: number; readonly end: number } | null = null;
  for (const match of matchesOf(flow.text, SUBJECT)) {
    const name = match[1] as string;
    const [start, end] = [match.index, match.index + match[0].length];
    if (previous?.name.endsWith(name.slice(-3)) && goesOn(flow.text, previous.end, start)) {
      yield { name, first: sourceSpan(flow, previous.start, previous.end), span: sourceSpan(flow, start, end) };
    }
    previous = { name, start, end };
  }
}

/** True when no sentence ends between the two places. */
function goesOn(text: string, from: number, to: number): boolean {
  return to - from < LONGEST_SENTENCE && !SENTENCE_END.test(text.slice(from, to));
}
