// npm run bench:core — what the stages of the analysis cost per KB from 50 KB to 5 MB, and what awkward texts of 1 MB
// cost beside an ordinary one. Options: --rounds=3
import { analyse } from '../../server/src/core/analyse';
import { analyseDocument } from '../../server/src/core/document';
import { splitReports } from '../../server/src/core/recognition/split';
import { numberArgument } from './arguments';
import { compilation } from './corpus';
import { publish, table } from './document';
import { median, ratio, shown } from './statistics';

const SIZES = [50_000, 200_000, 1_000_000, 5_000_000];
const rounds = numberArgument('rounds', 3);
const MEGABYTE = 1_000_000;
const TITLE = '柳湾镇人民政府2022年政府信息公开工作年度报告\n';

/** Units that are repeated until the text is 1 MB long. */
const AWKWARD: Readonly<Record<string, string>> = {
  'one line of prose': '根据条例规定，本机关全年主动公开信息12条。',
  'all digits': '1234567890',
  'all opening brackets': '（',
  'all pipes': '|',
  'all tabs': '\t',
  'all line breaks': '\n',
  'all blanks': ' ',
  'heading marks': '一、',
  'topic marks': '（一）',
  'one label': '（七）总计',
  'one row': '1.属于国家秘密 0 0 0 0 0 0 0\n',
  'one heading': '三、收到和处理政府信息公开申请情况\n',
  'one heading in another mark': '（一）总体情况\n',
  'half a heading': '三、收到和处理政府\n',
  'one title': TITLE,
  'titles of two bodies': `${TITLE}石桥镇人民政府2022年政府信息公开工作年度报告\n`,
  'open tags': '<td',
  asterisks: '*',
  'full stops': '。',
  quotes: '“',
};

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function findings(text: string): number {
  return analyseDocument(text).parts.reduce((sum, { analysis }) => sum + analysis.findings.length, 0);
}

const stages = SIZES.map((size) => ({
  size,
  ...compilation(size),
  split: [] as number[],
  recognise: [] as number[],
  rules: [] as number[],
}));
findings(compilation(200_000).text);
for (let round = 0; round < rounds; round++) {
  for (const { text, split, recognise, rules } of stages) {
    let parts: readonly string[] = [];
    split.push(milliseconds(() => (parts = splitReports(text))));
    const analyses = parts.map((part, i) => analyse(part, undefined, i === 0 ? 'first' : 'further'));
    recognise.push(milliseconds(() => analyses.map(({ reports }) => reports)));
    rules.push(milliseconds(() => analyses.map((analysis) => analysis.findings)));
  }
}

const perKilobyte = ({ size, split, recognise, rules }: (typeof stages)[number]) =>
  [split, recognise, rules].map((times) => (median(times) / size) * 1e6);
const total = (stage: (typeof stages)[number]) => perKilobyte(stage).reduce((sum, each) => sum + each, 0);
const base = total(stages[0] as (typeof stages)[number]);
const rows = stages.map((stage) => [
  `${stage.size / 1000} KB`,
  String(stage.reports),
  ...perKilobyte(stage).map(shown),
  shown(total(stage)),
  ratio(total(stage), base),
  shown((total(stage) * stage.size) / 1000 / stage.reports),
]);

const ordinary = compilation(MEGABYTE).text;
const usual = median(Array.from({ length: rounds }, () => milliseconds(() => findings(ordinary))));
const awkward = Object.entries(AWKWARD).map(([name, unit]) => {
  const text = unit.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(unit)));
  const took = milliseconds(() => findings(text));
  console.log(`${name}: ${took.toFixed(0)} ms`);
  return [name, shown(took), ratio(took, usual)];
});

const head = [
  'size',
  'reports',
  'split µs / KB',
  'recognise µs / KB',
  'rules µs / KB',
  'all µs / KB',
  '/ at 50 KB',
  'µs / report',
];
const awkwardTable = table(
  ['1 MB of', 'ms', '/ ordinary'],
  [['a compilation of reports', shown(usual), '1.00 ×'], ...awkward],
);
publish('core', [table(head, rows), '', awkwardTable].join('\n'));
