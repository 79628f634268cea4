import { LAYOUTS, type Layout } from '../support/layouts';
import { randomModel } from '../support/model';
import { Random } from '../support/random';
import { mangledCase, render } from '../support/render';
import type { SectionModel } from '../support/sections';

const SUBJECTS = [
  '各办所',
  '便民服务中心',
  '综合执法队',
  '社会事务部门',
  '经济发展部门',
  '村居两级',
  '宣传条线',
  '党政综合部门',
];
const ACTIONS = ['逐条梳理了', '重新编排了', '按季度核对了', '会同档案室整理了', '对照目录补充了', '集中清理了'];
const OBJECTS = [
  '办事指南',
  '惠民政策汇编',
  '权责清单',
  '重点项目进展',
  '救助名册格式',
  '招标信息',
  '会议纪要索引',
  '历史文件',
];
const RESULTS = [
  '群众查找更加方便',
  '差错明显减少',
  '更新更加及时',
  '口径趋于统一',
  '经办流程更加清楚',
  '来电咨询有所减少',
];
const SYLLABLES = '青白松云柳石桂竹梅溪清河安宁丰和兴平永泰';

/** The name of an invented town; no two numbers below 8,000 have the same. */
function townOf(number: number): string {
  const at = (place: number) => SYLLABLES[Math.floor(number / SYLLABLES.length ** place) % SYLLABLES.length];
  return `${at(0)}${at(1)}${at(2)}镇`;
}

function paragraphs(random: Random, count: number): SectionModel['contents'] {
  return Array.from({ length: count }, () => ({
    kind: 'paragraph' as const,
    text: Array.from({ length: 3 }, () => {
      const [subject, action] = [random.pick(SUBJECTS), random.pick(ACTIONS)];
      return `${subject}${action}${random.pick(OBJECTS)}，${random.pick(RESULTS)}。`;
    }).join(''),
  }));
}

/** A consistent report about 9 KB long, of an organisation of its own. */
export function reportText(seed: number, layout: Layout): string {
  const random = new Random(seed);
  const model = randomModel(seed, { organisation: `${townOf(seed)}人民政府`, magnitude: 'small' });
  const prose = 2 * random.int(3, 7);
  const sections = model.sections.map((section, i) =>
    i === 0 || section.number === 5
      ? { ...section, contents: [...section.contents, ...paragraphs(random, prose)] }
      : section,
  );
  return render({ ...model, sections }, layout, [], seed).text;
}

/** Reports as a province collects them: every layout, mostly consistent, one in ten spoilt. */
export function corpusText(seed: number): string {
  const layout = LAYOUTS[seed % LAYOUTS.length] as Layout;
  return seed % 10 === 9 ? mangledCase(layout, seed).rendered.text : reportText(seed, layout);
}

/** A compilation of reports, about so many bytes of UTF-8 long, and how many reports it holds. */
export function compilation(bytes: number): { readonly text: string; readonly reports: number } {
  const parts: string[] = [];
  let size = 0;
  for (let seed = 0; size < bytes; seed++) {
    const text = `${reportText(seed, LAYOUTS[seed % LAYOUTS.length] as Layout)}\n\n`;
    size += Buffer.byteLength(text);
    parts.push(text);
  }
  const text = parts.join('');
  return { text: text.slice(0, Math.floor((text.length * bytes) / size)), reports: parts.length };
}

/** JSON of about so many bytes, such as a program would keep reports in. */
export function jsonText(bytes: number): string {
  const entries: string[] = [];
  for (let seed = 0, size = 0; size < bytes; seed++) {
    const random = new Random(seed);
    const entry = JSON.stringify(
      {
        organisation: `${townOf(seed)}人民政府`,
        year: 2019 + (seed % 6),
        prose: paragraphs(random, 2),
        figures: Array.from({ length: 12 }, () => random.int(0, 99)),
      },
      null,
      2,
    );
    size += Buffer.byteLength(entry);
    entries.push(entry);
  }
  return `[\n${entries.join(',\n')}\n]\n`;
}
