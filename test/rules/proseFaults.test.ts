import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import type { Finding } from '../../server/src/core/rules/rule';

/** A sentence of an invented report with one fault, marked ⟦like this⟧. */
type Faulty = string;

const HOST = readFileSync(join(import.meta.dirname, 'fixtures/clean/pipes-2022.txt'), 'utf8');
const OWN = /2022年，青禾镇认真落实《政府信息公开条例》，主动公开政府信息86条，收到申请4件，均已答复。/;
const LEAST = 20;
const RATE = 0.98;

const each = <T>(items: readonly T[], write: (item: T, i: number) => Faulty): readonly Faulty[] => items.map(write);

/** The host's tables: 4 received (3 persons, 1 business), 1 carried in, 4 done (3 granted, 1 unavailable), 1 carried out. */
const FAULTS: Readonly<Record<string, readonly Faulty[]>> = {
  'prose/table-mismatch': [
    ...each(
      ['共', '全年共', '本机关', '青禾镇', '2022年，我镇', ''],
      (who) => `${who}⟦收到政府信息公开申请7件⟧，均已答复。`,
    ),
    ...each(['依申请公开申请', '政府信息公开申请', '公开申请'], (what) => `全年⟦受理${what}6件⟧，无一超期。`),
    '依申请公开方面，共⟦收到9件⟧政府信息公开申请。',
    ...each(['自然人', '商业企业', '科研机构', '法律服务机构'], (who) => `收到申请4件，其中⟦${who}2件⟧。`),
    '收到申请4件，其中⟦法人或其他组织3件⟧。',
    ...each(['上年结转', '上年度结转', '上一年度结转'], (how) => `本年新收申请4件，⟦${how}3件⟧。`),
    '共⟦办结申请9件⟧，群众满意。',
    '收到申请4件，⟦结转下年度继续办理3件⟧。',
    '申请办理结果为⟦予以公开1件⟧、无法提供1件。',
    '从答复结果看，予以公开3件、部分公开0件、⟦无法提供7件⟧、不予处理0件。',
    '本年新收申请4件，⟦2021年结转3件⟧，⟦结转2023年办理5件⟧。',
    '政府信息公开申请⟦2件⟧结转至2023年继续办理。',
    '申请办理结果为予以公开3件、⟦不予公开2件⟧。',
    '全年⟦未收到政府信息公开申请⟧。',
    '全年⟦无政府信息公开申请⟧。',
    '本年⟦未制定行政规范性文件⟧。',
    '全年⟦未作出行政处罚决定⟧，也未实施行政强制。',
    '全年⟦未收取行政事业性收费⟧。',
    '本年度⟦没有发生行政复议案件⟧，信息公开工作平稳。',
    '因信息公开引起的⟦行政复议3件⟧。',
    '全年⟦制定行政规范性文件6件⟧。',
    '⟦现行有效行政规范性文件19件⟧，均已公开。',
    '依法⟦作出行政处罚决定15件⟧。',
  ],
  'prose/breakdown': [
    ...each(
      [85, 87, 95, 100],
      (whole) => `主动公开政府信息⟦${whole}条⟧，其中政策文件12条、工作动态60条、财政信息14条。`,
    ),
    ...each(['；', '，'], (mark) => `全年发布信息⟦200条⟧，其中动态类130条${mark}政策类60条${mark}公告类20条。`),
    ...each(
      ['件', '份', '篇', '期', '个', '项'],
      (unit) => `编印资料⟦30${unit}⟧，其中政策类12${unit}、办事类20${unit}。`,
    ),
    ...each([3, 4, 5, 6], (whole) => `开展检查⟦${whole}次⟧，其中联合检查${whole + 2}次。`),
    '公开信息⟦75条⟧。其中，年报1条；民生信息15条；动态信息58条。',
    '收到申请⟦5件⟧（其中自然人3件，商业企业1件），均已答复。',
    '发布公告⟦30条⟧：人事类11条、采购类20条。',
    '处理留言⟦40件⟧。其中，咨询类20件，占50%。建议类24件，占50%。',
    '工作人员⟦5人⟧，其中专职2人、兼职4人。',
    '发布信息200条，其中动态类120条，占60%；政策类60条，占30%；公告类⟦20条，占12%⟧。',
    '处理留言80件，其中咨询类40件，占50%；投诉类20件，占25%；建议类⟦20件，占35%⟧。',
  ],
  'prose/inconsistency': [
    ...each(
      [68, 85, 87, 96, 106, 860],
      (count) => `全年主动公开政府信息86条。专栏更新及时，共⟦主动公开政府信息${count}条⟧。`,
    ),
    ...each(['', '共计', '共'], (how) => `主动公开政府信息${how}86条。全年共⟦主动公开政府信息${how}68条⟧。`),
    ...each([200, 300, 1000], (fee) => `收取信息处理费100元。全年收取信息处理费⟦${fee}元⟧。`),
    ...each(['0.02', '0.1', '1'], (fee) => `收取信息处理费100元。全年收取信息处理费共计⟦${fee}万元⟧。`),
    ...each([15, 99, 101, 385, 1234, 5], (fee) => `全年收取信息处理费⟦${fee}元⟧。`),
  ],
  'prose/enumeration': [
    ...each(['四', '五'], (mark) => `一是完善制度；二是加强培训；⟦${mark}是⟧强化考核。`),
    ...each(['三', '四'], (mark) => `一是完善制度；⟦${mark}是⟧加强培训。`),
    ...each(
      ['一是抓学习，二是抓规范，', '一是抓学习。二是抓规范。', '一是抓学习；二是抓规范；'],
      (before) => `${before}⟦二是⟧抓监督。`,
    ),
    ...each(['，', '；', '。'], (mark) => `一要学习${mark}二要落实${mark}⟦四要⟧检查。`),
    ...each(['，', '；', '。'], (mark) => `第一，提高认识${mark}第二，健全机制${mark}⟦第四⟧，强化监督。`),
    '存在问题：一是形式单一。二是更新慢。改进措施：一是丰富形式。⟦三是⟧加快更新。',
    '一是制度，二是培训，三是考核，四是评议，⟦六是⟧监督。',
    '一是制度，二是培训，三是考核，⟦三是⟧评议，四是监督。',
    '一是制度\n二是培训\n⟦四是⟧考核',
    ...each(['，', '是', '要'], (mark) => `首先${mark}完善制度；⟦再次⟧${mark}加强培训；最后${mark}强化考核。`),
    '首先，健全机制。⟦再次⟧，开展培训。',
    '工作中一是抓学习，二是抓规范，⟦五是⟧抓监督。',
    '一是抓学习（每月一次），二是抓规范，三是抓监督，⟦五是⟧抓宣传，六是抓评议。',
    '**一是抓学习。**每月一次。**二是抓规范。**逐级审核。**⟦四是⟧抓监督。**',
  ],
  'prose/placeholder': [
    ...each(['××', 'XX', 'xx', '×××', 'XXX'], (mark) => `2022年，由⟦${mark}⟧镇党政办公室负责公开工作。`),
    ...each(['20XX', '20××', '20xx'], (mark) => `计划⟦${mark}⟧年完成公开栏改造。`),
    ...each(['__', '____', '________', '＿＿＿'], (mark) => `主动公开政府信息⟦${mark}⟧条。`),
    ...each(['（单位名称）', '（此处填写数字）', '（请填写）'], (mark) => `由⟦${mark}⟧负责编制本报告。`),
    ...each(['【单位名称】', '【年份】', '【填写联系人】'], (mark) => `联系方式见⟦${mark}⟧。`),
    ...each(['待补充', '待填写'], (mark) => `培训次数⟦${mark}⟧。`),
  ],
  'prose/typo': each(
    [
      '条列',
      '政府信公开',
      '依申公开',
      '行政法复议',
      '行政复仪',
      '行政诉松',
      '规范性文建',
      '社会平议',
      '责任追纠',
      '领导小祖',
      '布署',
      '部暑',
      '贯策',
      '贯切',
      '做为',
      '涉秘',
      '发辉',
      '微信公共号',
      '门户网占',
      '申请入',
      '建立建全',
      '再接再励',
      '信息处里费',
      '新谋体',
      '末收到',
      '己办结',
      '捡查',
      '惯彻',
      '改近措施',
      '行正许可',
      '实拖',
      '部们',
      '更好的发挥',
      '台帐',
    ],
    (wrong) => `我镇对⟦${wrong}⟧、工作作了专题研究。`,
  ),
  'prose/repeated-word': [
    ...each(
      [
        '书记',
        '制度',
        '及时',
        '进一步',
        '信息',
        '群众',
        '公开栏',
        '政策文件',
        '按时',
        '落实',
        '办公室',
        '审核',
        '栏目',
        '推进',
        '加强',
        '不断',
        '目录',
        '答复',
        '完善制度',
        '年度报告',
        '申请',
      ],
      (word) => `由镇有关人员抓好⟦${word}${word}⟧等事。`,
    ),
    '⟦2022年，2022年⟧全镇公开工作有新进展。',
    '提高公信力⟦和和⟧执行力。',
    '公开信息86⟦条条⟧。',
    '提高公开⟦的的⟧质量。',
    '明确党政办公室⟦为为⟧牵头单位。',
  ],
  'prose/date': [
    ...each(['331', '1231', '430', '630', '228'], (digits) => `依法于⟦${digits}日⟧前公开年度报告。`),
    ...each(['11', '1231', '331', '630'], (digits) => `自⟦2022年${digits}日⟧起实行新办法。`),
    ...each(['1月1日', '12月31日', '6月30日'], (day) => `数据更新到⟦2022${day}⟧。`),
    ...each(['2月30日', '4月31日', '13月5日', '6月31日', '9月31日', '1月32日'], (day) => `⟦${day}⟧召开专题会议。`),
    ...each(['2022年2月29日', '2023年2月29日', '2022年11月31日'], (day) => `⟦${day}⟧召开专题会议。`),
    '统计期限自⟦202211日⟧起至年底。',
    '统计期限从年初至⟦20221230日⟧止。',
    '⟦2022度⟧，依托县政府网站公开信息。',
    '统计期限从2022年1月1日至⟦12月31⟧止。',
    '（统计期限2022年1月1日至⟦12月31⟧）',
    '统计期限自⟦2022年1月1日至2022年11月30日⟧。',
    '⟦20222年⟧，我镇开展培训2次。',
    '⟦202年⟧12月开展培训2次。',
  ],
  'privacy/id-number': each(
    [
      '19850307101',
      '19791123004',
      '19660101023',
      '20010512117',
      '19900229118',
      '19880808222',
      '19750615330',
      '19931231441',
      '19610704552',
      '20031010663',
      '19480820774',
      '19700101885',
      '19991109996',
      '19820202107',
      '19771217218',
      '19950525329',
      '19630313430',
      '20050606541',
      '19580909652',
      '19891001763',
    ],
    (rest, i) => `申请人证件号码⟦${withCheck(`${71 + (i % 2) * 10}0101${rest}`)}⟧，已按期答复。`,
  ),
  'privacy/mobile': each(
    [...Array(20).keys()],
    (i) =>
      `联系${['电话：', '人手机', '方式'][i % 3]}⟦1${3 + (i % 7)}${i % 10}${['', ' ', '-'][i % 3]}0000${['', ' ', '-'][i % 3]}${1000 + i}⟧。`,
  ),
};

function withCheck(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return `${body}${'10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11]}`;
}

for (const [rule, faults] of Object.entries(FAULTS)) {
  test(`${rule}: ${faults.length} faults`, () => {
    assert.ok(new Set(faults).size >= LEAST, `only ${new Set(faults).size} faults`);
    const missed = faults.filter((fault) => !isFound(rule, fault));
    assert.ok(1 - missed.length / faults.length >= RATE, missed.join('\n'));
  });
}

/** Found when the marked text and the finding's place overlap, and nothing else of the rule is found in the sentence. */
function isFound(rule: string, fault: Faulty): boolean {
  const marked = fault.slice(fault.indexOf('⟦') + 1, fault.indexOf('⟧'));
  const sentence = fault.replace(/[⟦⟧]/g, '');
  const text = HOST.replace(OWN, sentence);
  const at = text.indexOf(sentence) + fault.indexOf('⟦');
  const found = analyse(text).findings.filter((finding: Finding) => finding.rule === rule);
  const overlapping = found.filter(({ span }) => span.start < at + marked.length && span.end > at);
  return overlapping.length > 0;
}
