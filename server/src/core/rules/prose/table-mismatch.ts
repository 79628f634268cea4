import type { Claim } from '../../prose/claims';
import { sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import type { Fact, Report } from '../../recognition/report';
import { compare, formatDecimal } from '../../text/decimal';
import type { Related, Rule, RuleFinding, Severity } from '../rule';
import { judge, type Verdict } from '../support/claimReadings';
import { inView } from '../support/inView';
import { isOneOfResults } from '../support/oneOfResults';

/** More cells than this do not help to compare. */
const MOST_RELATED = 12;

/**
 * # 正文与表格数字不一致
 *
 * 正文里写的件数与规定表格里相应的数字对不上。
 *
 * ## 检查什么
 *
 * 逐句读出正文中的数字和它说的事项：收到、办结、结转、予以公开、不予公开、自然人、商业企业、行政复议、行政诉讼、规范性文件、
 * 行政许可、行政处罚等，再与表格比较。一种说法可以有几种理解（“收到”可以含上年结转，也可以不含），只有哪一种都对不上才提示。
 * “未收到申请”“未发生行政复议、行政诉讼”按 0 比较。只说某个渠道、某个部门、代办、往年或者某几个月的数字不比较；
 * 写明因其他行政行为引起、与政府信息公开无关的复议、诉讼，表格里缺数字、填了符号的，也不比较。说明是其中一部分的（某个渠道、本级），只在大于全部时提示。带“余”“多”“约”的数字相差很大时只作提示。
 *
 * ## 依据
 *
 * 正文与表格是同一份报告对同一事项的统计。自然人、结转、“未收到”等含义明确的不一致是错误；“收到”“办结”等口径可能不同的是警告。
 *
 * ## 示例
 *
 * 正文：“共收到申请5件，其中自然人3件”，表格“本年新收”的自然人是4、总计是6，上年结转是0。
 *
 * ## 怎样修改
 *
 * 相关位置列出了比较过的单元格。核对台账，改正文或改表格。没有自动修复。
 *
 * # Prose contradicts a table
 *
 * A figure in the text differs from the cells of the official tables that count the same thing.
 *
 * ## What it finds
 *
 * Figures for what was received, answered, carried over, granted, refused, for kinds of applicants, reviews, lawsuits, normative
 * documents, licences and penalties. Every accepted reading is tried (applications received with or without those carried in);
 * only a figure that fits none is reported. 未收到, 未发生 and the like count as zero. Figures of one channel, another body,
 * another year or a part of the year are left alone, and so are reviews and lawsuits said to be about other acts and everything
 * whose cell is missing or holds a placeholder. Figures of a part of the applications (one channel, the government itself) are
 * reported only when they exceed the whole. Approximate figures that are far off get a hint.
 *
 * ## Why
 *
 * Text and tables report the same facts. Where the meaning is plain (kinds of applicants, carry-over, none at all) a difference
 * is an error; where the way of counting may differ it is a warning.
 *
 * ## Example
 *
 * The text says 5 applications, 3 of them by persons; the table has 6 and 4.
 *
 * ## How to fix
 *
 * The related places are the cells that were compared. Check the records and correct the text or the table.
 */
export const rule: Rule = {
  id: 'prose/table-mismatch',
  severity: 'warning',
  *check(report) {
    const prose = report.prose?.report ?? report;
    const judged = proseModel(prose).claims.flatMap((claim): readonly Judged[] => {
      const verdict = judge(report, claim);
      return verdict === null ? [] : [{ claim, verdict }];
    });
    for (const [i, { claim, verdict }] of judged.entries()) {
      if (!verdict.fits && !isPartOfAnother(prose, judged, i) && !isResult(prose, judged, i))
        yield findingFor(report, claim, verdict);
    }
  },
};

interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

/** 收到申请128件，受理125件: the smaller of two figures for one thing in one sentence, of which the other fits. */
function isPartOfAnother(prose: Report, judged: readonly Judged[], at: number): boolean {
  const { text } = proseModel(prose).flow;
  const { claim } = judged[at] as Judged;
  return judged.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ claim: other, verdict }) => {
    const isSameThing = groupOf(other) === groupOf(claim) && verdict.fits && compare(claim.value, other.value) < 0;
    if (!isSameThing) return false;
    const between = text.slice(Math.min(claim.end, other.end), Math.max(claim.start, other.start));
    return !/[。！？\n\f|]/.test(between);
  });
}

/** True where what was answered is one of the results of what was received, and that fits. */
function isResult(prose: Report, judged: readonly Judged[], at: number): boolean {
  const { claim } = judged[at] as Judged;
  if (claim.subject.id !== 'done') return false;
  return judged.slice(Math.max(0, at - AROUND), at).some(({ claim: other, verdict: { fits } }) => {
    return fits && groupOf(other) === 'received' && isOneOfResults(proseModel(prose), claim, other);
  });
}

/** Looked at on either side of a claim. */
const AROUND = 6;

function groupOf({ subject: { id } }: Claim): string {
  return id === 'newlyReceived' ? 'received' : id;
}

function findingFor(report: Report, claim: Claim, verdict: Verdict): RuleFinding {
  const plain = verdict.readings.slice(0, 2);
  const expected = [...new Set(plain.map(({ sum }) => formatDecimal(sum)))].join('、');
  const args = { claim: claim.text, expected };
  const key = claim.isNone ? 'prose/table-mismatch.none' : 'prose/table-mismatch';
  return {
    severity: severityOf(claim, verdict),
    message: { key, args },
    span: inView(report, report.prose, (prose) => sourceSpan(proseModel(prose).flow, claim.start, claim.end)),
    related: [...new Set(plain.flatMap(({ facts }) => facts))].slice(0, MOST_RELATED).flatMap(relatedCell),
  };
}

/** Of these no office says that it had none without being sure. */
const NONE_AT_ALL = new Set(['received', 'review', 'litigation']);

function severityOf({ subject, isApproximate, isNone, isPart, isDoubted }: Claim, { isDoubtful }: Verdict): Severity {
  if (isApproximate) return 'hint';
  if (isDoubtful || isDoubted || subject.certainty === 'heuristic') return 'information';
  return (subject.certainty === 'strong' && !isPart) || (isNone && NONE_AT_ALL.has(subject.id)) ? 'error' : 'warning';
}

function relatedCell(fact: Fact): readonly Related[] {
  if (fact.span === null) return [];
  const value = fact.value === null ? fact.raw : formatDecimal(fact.value);
  return [{ span: fact.span, message: { key: 'related.addend', args: { label: fact.label, value } } }];
}
