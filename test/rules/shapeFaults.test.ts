import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { added, below, type Change, FIGURES, faultTest, HOSTS, type Host, replaced } from './hostFaults';

const each = <T>(items: readonly T[], change: (item: T) => Change): readonly Change[] => items.map(change);
const TITLES = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'];
const DONE = '全年平稳有序，群众反映良好。';

/** The five topics with these marks; the mark at `fault` is marked. */
function topics(marks: readonly string[], fault: number): Change {
  const lines = marks.map((mark, i) => `${i === fault ? `⟦${mark}⟧` : mark}${TITLES[i] ?? ''}\n${DONE}`);
  return replaced(FIGURES, `有关情况如下。\n${lines.join('\n')}\n`);
}

faultTest('heading/numbering', [
  topics(['（一）', '（三）', '（四）', '（五）'], 1),
  topics(['（一）', '（二）', '（四）', '（五）'], 2),
  topics(['（一）', '（二）', '（二）', '（三）'], 2),
  topics(['（二）', '（三）', '（四）', '（五）'], 0),
  topics(['（一）', '（二）', '（三）', '（五）', '（六）'], 3),
]);

faultTest('heading/marker-style', [
  topics(['（一）', '（二）', '(三)', '（四）', '（五）'], 2),
  topics(['(一)', '(二)', '(三)', '(四)', '（五）'], 4),
  topics(['（一）', '（二)', '（三）', '（四）'], 1),
  below('1.更新专栏。\n2.规范答复。\n⟦3、⟧开展培训。'),
  below('1.更新专栏。\n⟦2、⟧规范答复。\n3.开展培训。'),
  replaced('1.属于国家秘密', '⟦1、⟧属于国家秘密'),
]);

faultTest('heading/level', [
  ...each(['##', '###', '####'], (mark) => below(`一是更新专栏。\n\n二是规范答复。\n\n⟦${mark} 三是开展培训。⟧`)),
  below('⟦### 一是更新专栏。⟧\n\n二是规范答复。'),
  below('一是更新专栏。\n\n⟦### 二是规范答复。⟧\n\n三是开展培训。'),
]);

faultTest('heading/in-line', [
  ...each(
    ['一、总体情况', '二、主动公开政府信息情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'],
    (heading) => (host) => host.replace(new RegExp(`${heading}\\n+`), `⟦${heading}⟧ `),
  ),
  (host) => host.replace(/\n+六、其他/, ' ⟦六、其他⟧'),
  (host) => host.replace(/\n(?:#+ )?三、收到/, ' 另见下文。⟦三、收到⟧'),
]);

faultTest('layout/punctuation-run', [
  ...each(['。。', '，，', '，。', '。，', '；。', '、，', '：：'], (run) =>
    added(`青禾镇更新专栏⟦${run}⟧工作有序推进。`),
  ),
  ...each(['--', '---'], (run) => added(`开通新平台⟦${run}⟧青禾发布。`)),
]);

faultTest('layout/unpaired', [
  added('贯彻⟦《⟧政务公开办法，落实到位。'),
  added('贯彻政务公开办法⟦》⟧，落实到位。'),
  added('落实⟦“⟧先审后发制度，逐级把关。'),
  added('公开惠农信息12条⟦（⟧含补贴公示5条，内容完整。'),
  added('公开惠农信息12条，含补贴公示5条⟦）⟧，内容完整。'),
  added('落实⟦“⟧先审后发，做到“应公开尽公开”。'),
]);

const row = (label: string) => new RegExp(`^.*${label}.*\\n`, 'm');
const LABELS = [
  '1.属于国家秘密',
  '2.重复申请',
  '2.没有现成信息需要另行制作',
  '7.属于行政执法案卷',
  '4.保护第三方合法权益',
];

faultTest(
  'table/row-duplicate',
  each(
    [...LABELS, '一、本年新收政府信息公开申请数量'],
    (label) => (host) => host.replace(row(label), (line) => line + line.replace(label, `⟦${label}⟧`)),
  ),
);

faultTest(
  'table/row-order',
  each(
    LABELS,
    (label) => (host) =>
      host.replace(
        new RegExp(`^(.*${label}.*\\n)((?:.*\\n){3})`, 'm'),
        (_, line: string, next: string) => next + line.replace(label, `⟦${label}⟧`),
      ),
  ),
);

faultTest('table/implausible', [
  ...each([1, 2, 3], (count) => (host) => host.replace(/规章([ |\t]+)0/, `规章$1⟦${count}⟧`)),
  ...each([2560, 9487], (count) => (host) => host.replace(/行政许可([ |\t]+)36/, `行政许可$1⟦${count}⟧`)),
  (host) => host.replace(/收费([ |\t]+)1\.25/, '收费$1⟦12500⟧'),
  (host) => host.replace(/文件([ |\t]+)2([ |\t]+)1([ |\t]+)9/, '文件$112$21$3⟦9⟧'),
]);

const OLD_FORM = readFileSync(join(import.meta.dirname, 'fixtures/table/unit/ok-zero.txt'), 'utf8');
const OLD_HOSTS: readonly Host[] = [OLD_FORM, OLD_FORM.replaceAll(' | ', '\t').replaceAll(' |\n', '\n')];
faultTest(
  'table/unit',
  each(
    ['36.8', '12', '368000', '255.80', '7.5', '1200', '98.765', '3', '45000', '0.6'],
    (amount) => (host) => host.replace(/(政府集中采购[ |\t]+3[ |\t]+)0/, `$1⟦${amount}⟧`),
  ),
  OLD_HOSTS,
);

/** Jagged tabs: a group's label stands before its first row, the rest of it before another one. */
function torn(ordinal: string, [head, rest]: readonly [string, string], first: string, next: string): Change {
  return (host) =>
    host
      .replace(`（${ordinal}）${head}${rest}\n${first}`, `⟦（${ordinal}）${head}⟧\t${first}`)
      .replace(`\n${next}`, `\n${rest}\t${next}`);
}
const GROUPS = [
  ['三', '不予公开', '1.属于国家秘密', '2.其他法律'],
  ['四', '无法提供', '1.本机关', '2.没有现成'],
  ['五', '不予处理', '1.信访', '2.重复申请'],
] as const;
faultTest(
  'table/split-row',
  GROUPS.flatMap(([ordinal, words, first, next]) =>
    [1, 2, 3].flatMap((cut) => {
      const halves = [words.slice(0, cut), words.slice(cut)] as const;
      const plain = torn(ordinal, halves, first, next);
      const page: Change = (host) => plain(host).replace(`\n${halves[1]}\t`, `\n\n${halves[1]}\t`);
      const narrow: Change = (host) => plain(host).replace(`⟦（${ordinal}）`, `⟦(${ordinal})`);
      return [plain, page, narrow];
    }),
  ),
  HOSTS.slice(1, 2),
);
