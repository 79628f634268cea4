// Prints how long the analysis of awkward texts takes at 50 KB and at 200 KB; a ratio near 4 is linear work.
// Usage: node --import tsx test/bench/scaling.ts
import { analyse } from '../../server/src/core/analyse';
import { glued, SEPARATED_LAYOUTS } from '../support/layouts';
import { plainCase } from '../support/render';

const SMALL = 50_000;
const LARGE = 200_000;

const report = (name: string): string => {
  const layout = [...SEPARATED_LAYOUTS, glued].find((each) => each.name === name) ?? glued;
  return plainCase(layout, 8).rendered.text;
};

const TEXTS: Readonly<Record<string, string>> = {
  'reports, cell per line': report('cellLines'),
  'reports, glued': report('glued'),
  'reports, html': report('html'),
  digits: '1234567890',
  pipes: '|',
  tabs: '\t',
  'blank lines': '\n',
  'one label': '（七）总计',
  'one row': '1.属于国家秘密 0 0 0 0 0 0 0\n',
  'one heading': '三、收到和处理政府信息公开申请情况\n',
  'half a heading': '三、收到和处理政府\n',
  'open tags': '<td',
  brackets: '（',
  prose: '根据《条例》，本机关全年主动公开信息12条。',
};

function milliseconds(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const start = performance.now();
  const { reports, findings } = analyse(text);
  if (reports.length + findings.length < 0) throw new Error('nothing analysed');
  return performance.now() - start;
}

analyse(report('cellLines')).findings;
for (const [name, unit] of Object.entries(TEXTS)) {
  const small = milliseconds(unit, SMALL);
  const large = milliseconds(unit, LARGE);
  console.log(
    `${name.padEnd(24)} ${small.toFixed(0).padStart(7)} ms ${large.toFixed(0).padStart(8)} ms  × ${(large / small).toFixed(1)}`,
  );
}
