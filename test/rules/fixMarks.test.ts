import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { countOfKind, leavesFigures } from '../../server/src/core/repair/fixKind';
import { RULES } from '../../server/src/core/rules/index';
import { added, below, type Change, FEES, replaced } from './hostFaults';

/**
 * The rows of the catalogue of errors (DOMAIN.md § 4) whose mark says that a fix can be offered: Y at once, P after a look
 * at it. Each with the rule that finds it and one or two faults that make it fire.
 */
interface Row {
  readonly rule: string;
  readonly mark: 'Y' | 'P';
  readonly faults: readonly [Change] | readonly [Change, Change];
  /** Why a fix marked Y waits for the writer, or why the fixes of a kind are not applied to all places at once. */
  readonly except?: 'sets a figure' | 'fills a cell' | 'an item may be lost' | 'a matter of taste' | 'one place only';
}

const HOST = readFileSync(join(import.meta.dirname, 'fixtures/clean/pipes-2022.txt'), 'utf8');
const TITLE = '青禾镇人民政府2022年政府信息公开工作年度报告\n';
const OVERVIEW = '一、总体情况\n';
const PARAGRAPH =
  '青禾镇把公开工作列入年度重点任务，明确一名负责人和两名联络员，每月检查专栏更新情况，发现问题当场指出并限期改正。';
const OTHER =
  '镇便民服务中心设置公开查阅点一处，配齐电脑和打印设备，安排专人值守，方便群众查阅政策文件、办事指南和公开目录。';
const LISTED =
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况组成。\n';

const HEADER = '自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |';

const cut = (text: string): Change => replaced(text, '');
const row = (label: string) => `${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`;
const inRow = (label: string, cells: string): Change => replaced(row(label), `${label} | ${cells} |`);

const ROWS: Readonly<Record<string, Row>> = {
  D01: { rule: 'title/missing', mark: 'P', faults: [cut(TITLE)], except: 'one place only' },
  D02: { rule: 'title/duplicate', mark: 'Y', faults: [replaced(TITLE, TITLE + TITLE)], except: 'one place only' },
  D03: {
    rule: 'identity/year',
    mark: 'P',
    faults: [replaced(FEES, '2021年未收取信息处理费。'), added('2021年，青禾镇主动公开政府信息60条。')],
  },
  D06: {
    rule: 'citation/form-number',
    mark: 'P',
    faults: [
      below('按照国办公开办函〔2019〕60号规定的年度报告格式编制。'),
      added('本报告按照国办公开办函〔2019〕60号的格式编制。'),
    ],
  },
  D07: {
    rule: 'citation/law-name',
    mark: 'Y',
    faults: [added('落实《政府信息公开条列》。'), below('学习《信息公开工作条例》。')],
  },
  D08: {
    rule: 'section/missing',
    mark: 'P',
    faults: [cut(`六、其他需要报告的事项\n${FEES}\n`)],
    except: 'one place only',
  },
  D09: {
    rule: 'section/order',
    mark: 'P',
    faults: [replaced('五、存在的主要问题及改进情况', '六、存在的主要问题及改进情况')],
    except: 'one place only',
  },
  D10: {
    rule: 'section/duplicate',
    mark: 'Y',
    faults: [replaced(OVERVIEW, OVERVIEW + OVERVIEW)],
    except: 'one place only',
  },
  D11: {
    rule: 'duplicate/block',
    mark: 'P',
    faults: [below(`${PARAGRAPH}\n${OTHER}\n公开审查从严。\n${PARAGRAPH}\n${OTHER}`)],
    except: 'one place only',
  },
  D12: {
    rule: 'section/topic-missing',
    mark: 'P',
    faults: [
      below(
        '（一）主动公开\n主动公开政策。\n（二）依申请公开\n规范答复。\n（三）政府信息管理\n动态调整。\n（四）平台建设\n维护专栏。',
      ),
    ],
    except: 'one place only',
  },
  D15: { rule: 'section/fee-statement', mark: 'P', faults: [replaced(FEES, '无。')], except: 'one place only' },
  D16: {
    rule: 'section/contents-list',
    mark: 'P',
    faults: [replaced(OVERVIEW, LISTED + OVERVIEW)],
    except: 'one place only',
  },
  T01: {
    rule: 'table/row-total',
    mark: 'P',
    faults: [
      inRow('2.重复申请', '0 | 0 | 0 | 0 | 0 | 0 | 1'),
      replaced('0 | 0 | 0 | 0 | 4 |\n二', '0 | 0 | 0 | 0 | 7 |\n二'),
    ],
    except: 'sets a figure',
  },
  T03: {
    rule: 'table/cell-blank',
    mark: 'Y',
    faults: [inRow('2.重复申请', '0 | 0 |  | 0 | 0 | 0 | 0'), replaced('行政强制 | 0 |', '行政强制 |  |')],
    except: 'fills a cell',
  },
  T04: {
    rule: 'table/cell-placeholder',
    mark: 'Y',
    faults: [inRow('2.重复申请', '0 | 0 | / | 0 | 0 | 0 | 0'), replaced('行政强制 | 0 |', '行政强制 | 无 |')],
    except: 'fills a cell',
  },
  T05: {
    rule: 'table/cell-number',
    mark: 'Y',
    faults: [replaced('行政许可 | 36 |', '行政许可 | 36件 |'), replaced('行政处罚 | 5 |', '行政处罚 | ５ |')],
  },
  T07: {
    rule: 'table/missing',
    mark: 'P',
    faults: [(host: string) => host.replace(/行政复议 \| 行政诉讼 \|[\s\S]*?(?=五、)/, '无。\n')],
    except: 'one place only',
  },
  T08: {
    rule: 'table/row-missing',
    mark: 'P',
    faults: [cut(`${row('2.重复申请')}\n`), cut(`${row('7.属于行政执法案卷')}\n`)],
  },
  T09: {
    rule: 'table/label',
    mark: 'Y',
    faults: [replaced('5.属于三类', '5.属于第三类'), replaced('1.信访举报投诉类申请', '1.信访举报类申请')],
  },
  T10: {
    rule: 'citation/article',
    mark: 'Y',
    faults: [
      replaced('第二十条第（六）项', '第二十六条第（六）项'),
      replaced('第二十条第（八）项', '第二十条第（九）项'),
    ],
  },
  T13: {
    rule: 'table/cell-missing',
    mark: 'P',
    faults: [inRow('2.重复申请', '0 | 0 | 0 | 0 | 0'), inRow('8.属于行政查询事项', '0 | 0 | 0 | 0')],
  },
  T14: {
    rule: 'form/edition',
    mark: 'P',
    faults: [(host: string) => host.replace(/（六）其他处理 \|\n1\.[^\n]*\n2\.[^\n]*\n3\.其他/, '（六）其他处理')],
    except: 'one place only',
  },
  T19: {
    rule: 'table/split-row',
    mark: 'Y',
    faults: [
      (host: string) =>
        host.replace('（四）无法提供 |\n1.本', '（四）无法 | 1.本').replace('\n2.没有现成', '\n提供 | 2.没有现成'),
    ],
    except: 'one place only',
  },
  N03: {
    rule: 'prose/enumeration',
    mark: 'Y',
    faults: [added('一是学习，二是落实，四是检查。'), below('一要学习，二要落实，四要检查。')],
    except: 'an item may be lost',
  },
  N04: {
    rule: 'heading/numbering',
    mark: 'Y',
    faults: [below('（一）主动公开\n发布信息。\n（三）依申请公开\n规范答复。')],
    except: 'an item may be lost',
  },
  N05: {
    rule: 'heading/marker-style',
    mark: 'Y',
    faults: [below('（一）主动公开\n发布信息。\n(二)依申请公开\n规范答复。\n（三）平台建设\n维护专栏。')],
    except: 'one place only',
  },
  N07: {
    rule: 'heading/numbering',
    mark: 'Y',
    faults: [below('（一）主动公开\n发布信息。\n（二）、依申请公开\n规范答复。\n（三）平台建设\n维护专栏。')],
    except: 'one place only',
  },
  N09: { rule: 'prose/typo', mark: 'P', faults: [added('信息公整体水平提高。'), below('推进政府信公开工作。')] },
  N10: {
    rule: 'layout/punctuation',
    mark: 'Y',
    faults: [added('一是制定要求：二是加强检查。'), below('一是组织学习：二是开展评议。')],
  },
  N11: { rule: 'prose/date', mark: 'P', faults: [added('于331日前公开年报。'), below('自2022年1231日起施行。')] },
  N13: {
    rule: 'citation/bracket',
    mark: 'Y',
    faults: [added('按照青政办发[2022]5号文件执行。'), below('落实青政发（2022）12号通知。')],
  },
  N14: { rule: 'prose/date', mark: 'P', faults: [added('22年度，专题研究两次。'), below('22年3月召开会议。')] },
  N15: {
    rule: 'identity/year',
    mark: 'P',
    faults: [added('2021年，青禾镇主动公开政府信息60条。'), below('2021年度，本镇收到申请4件，均已答复。')],
  },
  N17: { rule: 'layout/unpaired', mark: 'P', faults: [added('落实《政务公开办法要求。'), below('学习“五公开要求。')] },
  N18: {
    rule: 'layout/punctuation',
    mark: 'Y',
    faults: [added('学习《条例》、《办法》。'), below('落实“五公开”、“三审制”。')],
    except: 'a matter of taste',
  },
  N19: {
    rule: 'layout/punctuation',
    mark: 'Y',
    faults: [added('认真学习,逐条落实。'), below('每月检查;每季通报。')],
  },
  N20: { rule: 'layout/space', mark: 'Y', faults: [added('认真 学习文件。'), below('每月 检查专栏。')] },
  N21: { rule: 'layout/punctuation-run', mark: 'Y', faults: [added('认真学习。。'), below('每月检查，，每季通报。')] },
  N22: {
    rule: 'privacy/mobile',
    mark: 'P',
    faults: [added('联系电话：13800001234。'), below('联系手机：13900005678。')],
  },
  L01: { rule: 'layout/debris', mark: 'Y', faults: [added('[bookmark: _GoBack]'), below('[image: 图1]公开栏。')] },
  L02: { rule: 'layout/emphasis', mark: 'Y', faults: [added('**认真学习。**'), below('**每月检查。**')] },
  L03: {
    rule: 'layout/debris',
    mark: 'Y',
    faults: [replaced(TITLE, `${TITLE}发布时间：2023-01-12 浏览次数：30\n`)],
    except: 'one place only',
  },
  L04: { rule: 'layout/space', mark: 'Y', faults: [added('认真\u200b学习。'), below('每月\u3000检查。')] },
  L05: {
    rule: 'layout/broken-line',
    mark: 'Y',
    faults: [replaced('（四）无法提供', '（四）无\n法提供'), replaced('行政强制 |', '行政\n强制 |')],
  },
  L06: { rule: 'layout/page-furniture', mark: 'Y', faults: [below('- 1 -'), replaced('五、存在', '- 2 -\n五、存在')] },
  L07: {
    rule: 'layout/page-furniture',
    mark: 'Y',
    faults: [replaced('（五）不予处理 |', `${HEADER}\n（五）不予处理 |`)],
    except: 'one place only',
  },
  L08: { rule: 'layout/debris', mark: 'Y', faults: [added('<b>认真学习</b>。'), below('每月&nbsp;检查。')] },
  L09: { rule: 'layout/debris', mark: 'Y', faults: [added('政(zheng)府信息。'), below('公(gong)开专栏。')] },
};

const all = (faults: readonly Change[]): string => faults.reduce((text, fault) => fault(text), HOST);

for (const [row, { rule, mark, faults, except }] of Object.entries(ROWS)) {
  describe(`${row} ${rule}`, () => {
    const analysis = analyse(all(faults));
    const findings = analysis.findings.filter((finding) => finding.rule === rule);

    test(`${row} is found and has a fix (${mark})`, () => {
      assert.ok(RULES.some(({ id }) => id === rule));
      assert.ok(findings.length > 0, 'not found');
      const without = findings.filter(({ fixes }) => fixes.length === 0);
      assert.deepEqual(without, []);
      const isSafe = findings.every(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'));
      assert.equal(isSafe, mark === 'Y' && (except === undefined || except === 'one place only'));
    });

    if (except === 'one place only') return;
    test(`${row}: all of this kind can be fixed at once`, () => {
      const [first] = findings;
      const fix = first?.fixes.find(({ safety }) => safety === 'safe') ?? first?.fixes[0] ?? assert.fail();
      const kind = { rule, safety: fix.safety, title: fix.title.key };
      assert.ok(except === 'an item may be lost' || countOfKind(analysis, kind) >= 2, 'not two of a kind');
      assert.equal(leavesFigures(analysis, analyse, kind), except !== 'sets a figure');
    });
  });
}
