import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, faultTest, HOSTS, type Host } from './hostFaults';

const each = <T>(items: readonly T[], change: (item: T) => Change): readonly Change[] => items.map(change);
const both =
  (...changes: readonly Change[]): Change =>
  (host) =>
    changes.reduce((text, change) => change(text), host);
const LEAVES = [
  '（一）予以公开',
  '1.属于国家秘密',
  '4.保护第三方合法权益',
  '6.属于四类过程性信息',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '2.重复申请',
  '3.要求提供公开出版物',
];
const TOTALS = ['（七）总计', '四、结转下年度继续办理', '一、本年新收政府信息公开申请数量'];

/** Puts something else into one cell of a row, counted from the left (negative: from the right). */
function cell(label: string, column: number, write: (figure: string) => string): Change {
  return (host) =>
    host.replace(
      new RegExp(`(${label}[ |\\t]+)(\\d+(?:\\.\\d+)?(?:[ |\\t]+\\d+(?:\\.\\d+)?)*)`),
      (_, lead: string, figures: string) => {
        const parts = figures.split(/([ |\t]+)/);
        const at = column >= 0 ? 2 * column : parts.length + 2 * column + 1;
        parts[at] = write(parts[at] ?? '');
        return lead + parts.join('');
      },
    );
}
const more = (by: number) => (figure: string) => String(Number(figure) + by);
const marked = (write: (figure: string) => string) => (figure: string) => `⟦${write(figure)}⟧`;
const whole = (label: string): RegExp => new RegExp(`^([| ]*)(\\S.*${label}.*|${label}.*)$`, 'm');
const line =
  (label: string): Change =>
  (host) =>
    host.replace(whole(label), '$1⟦$2⟧');

faultTest('table/row-total', [
  ...LEAVES.slice(0, 5).map((label, i) => cell(label, -1, marked(more(i + 2)))),
  ...each([1, 2, 7, 30], (by) => cell('二、上年结转政府信息公开申请数量', -1, marked(more(by)))),
]);

faultTest('table/column-total', [
  ...each([1, 2, 5, 20, 100], (by) => both(cell('（七）总计', -1, more(by)), cell('（七）总计', 0, marked(more(by))))),
]);

faultTest('table/balance', [
  ...each([1, 2, 3, 9, 40], (by) =>
    both(cell('四、结转下年度继续办理', -1, more(by)), cell('四、结转下年度继续办理', 0, marked(more(by)))),
  ),
]);

faultTest('table/cell-number', [
  ...each(['件', '次', '宗', ' 件', '  件', '\u3000件'], (unit) =>
    cell(
      '行政许可',
      0,
      marked((figure) => figure + unit),
    ),
  ),
  ...each([',000', '.0', '.5'], (rest) =>
    cell(
      '行政处罚',
      0,
      marked((figure) => figure + rest),
    ),
  ),
  ...each(['３６', '１２'], (figure) =>
    cell(
      '行政许可',
      0,
      marked(() => figure),
    ),
  ),
  cell(
    '行政处罚',
    0,
    marked((figure) => `-${figure}`),
  ),
]);

faultTest(
  'table/cell-placeholder',
  each(['/', '—', '——', '-', '无', '不适用', '--'], (mark) =>
    cell(
      '行政处罚',
      0,
      marked(() => mark),
    ),
  ),
);

faultTest(
  'table/cell-blank',
  each([...LEAVES, ...TOTALS], (label) =>
    both(
      cell(label, 2, () => ' '),
      line(label),
    ),
  ),
  HOSTS.slice(0, 3),
);

faultTest(
  'table/cell-missing',
  LEAVES.flatMap((label) => [1, 2, 3].map((count) => both(shortened(label, count), line(label)))),
  [aligned(HOSTS[0] as Host)],
);
faultTest(
  'table/cell-extra',
  each([...LEAVES, ...TOTALS], (label) =>
    both(
      cell(label, 2, (figure) => `${figure} | 0`),
      line(label),
    ),
  ),
  HOSTS.slice(0, 1).concat(HOSTS.slice(3, 4)),
);

/** The figures apart by blanks only, so that a lost one leaves no cell behind. */
function aligned(host: Host): Host {
  return host.replace(/ \| /g, '  ').replace(/ \|$/gm, '');
}

function shortened(label: string, count: number): Change {
  return (host) =>
    host.replace(new RegExp(`(${label}(?:  \\d+){2})((?:  \\d+)+)`), (_, lead: string, rest: string) => {
      return (
        lead +
        rest
          .split(/(?= {2})/)
          .slice(count)
          .join('')
      );
    });
}

const ALTERED: readonly (readonly [string, string])[] = [
  ['（三）不予公开', '（三）不予以公开'],
  ['5.属于三类内部事务信息', '5.属于第三类内部事务信息'],
  ['1.信访举报投诉类申请', '1.信访举报类申请'],
  ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
  ['1.本机关不掌握相关政府信息', '1.本机关不掌握有关政府信息'],
  ['3.补正后申请内容仍不明确', '3.补正后申请内容不明确'],
  ['4.无正当理由大量反复申请', '4.无正当理由反复申请'],
  ['行政规范性文件', '规范性文件'],
];
faultTest('table/label', [
  ...each(
    ALTERED.slice(0, 7),
    ([right, wrong]) =>
      (host) =>
        host.replace(right, `⟦${wrong}⟧`),
  ),
]);

faultTest(
  'table/row-missing',
  each([...LEAVES, ...TOTALS].slice(1), (label) => (host) => {
    const lines = host.split('\n');
    const at = lines.findIndex((text) => text.includes(label));
    lines.splice(at, 1);
    const near = lines.slice(at - 1, at + 1).join('\n');
    return lines.join('\n').replace(near, () => `⟦${near}⟧`);
  }),
);

/** The lines from one to the other, the latter kept, are taken out. */
function without(from: RegExp, to: RegExp, place: RegExp): Change {
  return (host) => {
    const lines = host.split('\n');
    const start = lines.findIndex((text) => from.test(text));
    const end = lines.findIndex((text, i) => i > start && to.test(text));
    return [...lines.slice(0, start), ...lines.slice(end)].join('\n').replace(place, '⟦$&⟧');
  };
}
/** What else may stand where the table should; a hint to a picture or an appendix explains its absence. */
const NOTES = ['', '有关工作有序开展。\n', '2022年情况正常。\n', '工作人员认真负责。\n', '表略。\n'];
faultTest(
  'table/missing',
  NOTES.flatMap((note) => [
    both(without(/勾稽关系/, /四、政府信息公开行政复议/, /三、收到和处理政府信息公开申请情况/), (host) =>
      host.replace(/(三、收到和处理政府信息公开申请情况⟧\n+)/, `$1${note}`),
    ),
    both(without(/^[| ]*行政复议/, /五、存在的主要问题/, /四、政府信息公开行政复议、行政诉讼情况/), (host) =>
      host.replace(/(四、政府信息公开行政复议、行政诉讼情况⟧\n+)/, `$1${note}`),
    ),
  ]),
);

const GLUED = readFileSync(join(import.meta.dirname, 'fixtures/clean/pipes-2022.txt'), 'utf8');
faultTest(
  'table/not-understood',
  [
    '8855698',
    '111111',
    '2222222',
    '123456',
    '7654321',
    '1010101',
    '3213213',
    '54321',
    '98765',
    '101010',
    '2468246',
    '1357135',
    '777777',
    '123123',
    '45454545',
    '6116116',
    '8080808',
    '3141592',
    '2718281',
    '1414213',
  ].map(
    (figures) => (host: Host) =>
      host.replace(
        /二、主动公开[\s\S]*?(?=三、收到)/,
        `二、主动公开政府信息情况\n⟦第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件${figures}⟧第二十条第（五）项信息内容本年处理决定数量行政许可36第二十条第（六）项信息内容本年处理决定数量行政处罚5行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费1.25\n`,
      ),
  ),
  [GLUED],
);

faultTest(
  'citation/article',
  each(
    [
      '第二十六条第（六）项',
      '第二十条第（七）项',
      '第二十一条第（六）项',
      '第十二条第（六）项',
      '第二十条第（四）项',
      '第三十条第（六）项',
    ],
    (wrong) => (host) => host.replace('第二十条第（六）项', `⟦${wrong}⟧`),
  ),
);

const OLD_TAIL = /（六）其他处理[\s\S]*?(?=[| ]*（七）总计)/;
faultTest(
  'form/edition',
  ['2021', '2022', '2023', '2024', '2025', '2026'].map(
    (year) => (host: Host) =>
      host
        .replaceAll('2022', year)
        .replace(OLD_TAIL, (rows) => `⟦（六）其他处理⟧${/(?:1\.申请人[^|\t]*)([^\n]*\n)/.exec(rows)?.[1] ?? '\n'}`),
  ),
);

const STATISTICS = readFileSync(join(import.meta.dirname, 'fixtures/table/subtotal/ok-consistent.txt'), 'utf8');
const OLD_HOSTS: readonly Host[] = [STATISTICS, STATISTICS.replaceAll(' | ', '\t').replaceAll(' |', '')];
faultTest(
  'table/subtotal',
  each(
    [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 20],
    (by) => (host) =>
      host.replace(
        /(（一）收到申请数[ |\t]+件[ |\t]+)(\d+)/,
        (_, lead: string, figure: string) => `${lead}⟦${Number(figure) + by}⟧`,
      ),
  ),
  OLD_HOSTS,
);
faultTest(
  'table/of-which',
  each(
    [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144],
    (by) => (host) =>
      host.replace(/(其中：主动公开规范性文件数[ |\t]+条[ |\t]+)(\d+)/, (_, lead: string) => `${lead}⟦${30 + by}⟧`),
  ),
  OLD_HOSTS,
);
