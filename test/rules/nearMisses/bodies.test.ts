import { describe, test } from 'node:test';
import bodies from './bodies.json';
import { assertQuiet, HOST, OWN } from './quiet';

/** Figures of the tables of one invented body; rows of the applications table without their totals. */
interface Body {
  readonly name: string;
  readonly year: number;
  readonly applications: Readonly<Record<string, readonly number[]>>;
  /** Upheld, corrected, other, pending: reviews, direct lawsuits, lawsuits after review. */
  readonly disputes: readonly (readonly number[])[];
  readonly documents: readonly number[];
  readonly decisions: readonly number[];
  readonly fees: string;
}

const RECEIVED = '一、本年新收政府信息公开申请数量';
const CARRIED_IN = '二、上年结转政府信息公开申请数量';
const GRANTED = '（一）予以公开';
const NOT_HELD = '1.本机关不掌握相关政府信息';
const TOTAL = '（七）总计';
const CARRIED_OUT = '四、结转下年度继续办理';
const NONE = [0, 0, 0, 0];

const small = (received: readonly number[], granted: readonly number[], notHeld: readonly number[]) => ({
  [RECEIVED]: received,
  [CARRIED_IN]: [0, 0, 0, 0, 0, 0],
  [GRANTED]: granted,
  [NOT_HELD]: notHeld,
  [TOTAL]: received,
  [CARRIED_OUT]: [0, 0, 0, 0, 0, 0],
});
const ZERO = [0, 0, 0, 0, 0, 0];

const BODIES: Readonly<Record<keyof typeof bodies, Body | null>> = {
  township: null,
  county: {
    name: '临溪县人民政府',
    year: 2023,
    applications: {
      [RECEIVED]: [110, 15, 0, 0, 2, 1],
      [CARRIED_IN]: [5, 1, 0, 0, 0, 0],
      [GRANTED]: [60, 8, 0, 0, 1, 0],
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': [10, 1, 0, 0, 0, 0],
      '4.保护第三方合法权益': [3, 1, 0, 0, 0, 0],
      '7.属于行政执法案卷': [5, 0, 0, 0, 0, 0],
      [NOT_HELD]: [22, 3, 0, 0, 1, 1],
      '1.信访举报投诉类申请': [3, 0, 0, 0, 0, 0],
      '2.重复申请': [4, 0, 0, 0, 0, 0],
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': [1, 0, 0, 0, 0, 0],
      [TOTAL]: [108, 13, 0, 0, 2, 1],
      [CARRIED_OUT]: [7, 3, 0, 0, 0, 0],
    },
    disputes: [
      [5, 1, 1, 1],
      [2, 0, 0, 1],
      [1, 0, 0, 0],
    ],
    documents: [6, 3, 58],
    decisions: [12500, 860, 35],
    fees: '3250.1234',
  },
  bureau: {
    name: '临溪县水利局',
    year: 2024,
    applications: small([2, 1, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0]),
    disputes: [NONE, NONE, NONE],
    documents: [1, 0, 4],
    decisions: [42, 7, 0],
    fees: '18.6',
  },
  city: {
    name: '云州市人民政府',
    year: 2021,
    applications: {
      [RECEIVED]: [900, 80, 2, 3, 10, 5],
      [CARRIED_IN]: [40, 4, 0, 0, 0, 0],
      [GRANTED]: [700, 60, 2, 3, 8, 5],
      [NOT_HELD]: [190, 14, 0, 0, 2, 0],
      [TOTAL]: [890, 74, 2, 3, 10, 5],
      [CARRIED_OUT]: [50, 10, 0, 0, 0, 0],
    },
    disputes: [
      [20, 5, 3, 2],
      [10, 2, 1, 3],
      [6, 1, 0, 1],
    ],
    documents: [30, 12, 410],
    decisions: [150000, 9800, 1200],
    fees: '152340.5',
  },
  university: {
    name: '临溪大学',
    year: 2023,
    applications: small([2, 1, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0]),
    disputes: [NONE, NONE, NONE],
    documents: [0, 0, 0],
    decisions: [0, 0, 0],
    fees: '0',
  },
  nothing: {
    name: '青禾镇人民政府',
    year: 2023,
    applications: small(ZERO, ZERO, ZERO),
    disputes: [NONE, NONE, NONE],
    documents: [0, 0, 0],
    decisions: [0, 0, 0],
    fees: '0',
  },
};

const withSum = (figures: readonly number[]): readonly number[] => [...figures, figures.reduce((a, b) => a + b, 0)];
const cells = (figures: readonly (number | string)[]): string => `${figures.join(' | ')} |`;

/** The township's report with another body's name, year and figures. */
function reportOf(body: Body): string {
  const { name, year, applications, disputes, documents, decisions, fees } = body;
  const rows = Object.entries(applications).map(([label, figures]) => [label, withSum(figures)] as const);
  const [licences, penalties, compulsion] = decisions;
  const all = [
    ...rows,
    ['规章', name.includes('市') ? [3, 1, 45] : [0, 0, 0]] as const,
    ['行政规范性文件', documents] as const,
    ['行政许可', [licences]] as const,
    ['行政处罚', [penalties]] as const,
    ['行政强制', [compulsion]] as const,
    ['行政事业性收费', [fees]] as const,
  ];
  const lines = HOST.split('\n').map((line) => {
    const row = all.find(([label]) => line.startsWith(`${label} |`));
    return row === undefined ? line : `${row[0]} | ${cells(row[1] as readonly (number | string)[])}`;
  });
  return lines
    .join('\n')
    .replaceAll('2022', String(year))
    .replace('青禾镇人民政府', name)
    .replaceAll('青禾镇', '本机关')
    .replace('镇政府接受', '本机关接受')
    .replace(/^1 \| 0 \| 0 \| 0 \| 1 .*$/m, cells(disputes.flatMap(withSum)));
}

/** Puts a sentence of its own before section one's text. */
function withSentence(report: string, sentence: string): string {
  return report.replace(/^.*主动公开政府信息86条.*$/m, (line) => `${sentence}\n${line.replace(OWN, '有关情况如下。')}`);
}

for (const [kind, sentences] of Object.entries(bodies)) {
  describe(`what reports of this kind say: ${kind}`, () => {
    const body = BODIES[kind as keyof typeof bodies];
    const report = body === null ? HOST : reportOf(body);
    for (const sentence of sentences) {
      test(sentence, () => assertQuiet(withSentence(report, sentence), /./));
    }
  });
}
