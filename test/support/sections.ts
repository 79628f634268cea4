import type { FormId } from './forms/form';
import { type ProseFacts, preface, sentence } from './prose';
import type { Random } from './random';

export type TableId = 'disclosure' | 'applications' | 'disputes' | 'statistics';

export type Content =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A （一） heading of its own line. */
  | { readonly kind: 'topic'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableId };

/** `number` is 0 for what stands before 一、 and for annexes, which have no heading. */
export interface SectionModel {
  readonly number: number;
  readonly title: string;
  readonly contents: readonly Content[];
}

interface Subject {
  readonly organisation: string;
  readonly year: number;
  readonly edition: FormId;
  readonly figures: ReadonlyMap<string, string>;
}

export const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const TOPICS = [
  ['主动公开', 'disclosed'],
  ['依申请公开', 'applied'],
  ['政府信息管理', 'managed'],
  ['政府信息公开平台建设', 'platform'],
  ['监督保障', 'supervised'],
] as const;

/** Preface, sections with their prose, and the annex of the 2014 form. */
export function sectionsOf(random: Random, subject: Subject): readonly SectionModel[] {
  const facts = proseFacts(subject);
  const before: readonly SectionModel[] = random.chance(0.6)
    ? [{ number: 0, title: '', contents: [{ kind: 'paragraph', text: preface(random, facts) }] }]
    : [];
  return [...before, ...(subject.edition === '2014' ? freeSections(random, facts) : sixSections(random, facts))];
}

function sixSections(random: Random, facts: ProseFacts): readonly SectionModel[] {
  const table = (id: TableId): readonly Content[] => [{ kind: 'table', table: id }];
  return [
    section(1, '总体情况', overview(random, facts)),
    section(2, '主动公开政府信息情况', table('disclosure')),
    section(3, '收到和处理政府信息公开申请情况', table('applications')),
    section(4, '政府信息公开行政复议、行政诉讼情况', table('disputes')),
    section(5, '存在的主要问题及改进情况', paragraphs(random, facts, ['problems', 'improvements'])),
    section(6, '其他需要报告的事项', paragraphs(random, facts, ['fees'])),
  ];
}

/** The 2014 form leaves titles and number of the parts to the writer and puts the table at the end. */
function freeSections(random: Random, facts: ProseFacts): readonly SectionModel[] {
  const annex: SectionModel = { number: 0, title: '', contents: [{ kind: 'table', table: 'statistics' }] };
  return [
    section(1, '概述', paragraphs(random, facts, ['opening'])),
    section(2, '主动公开政府信息情况', paragraphs(random, facts, ['disclosed', 'platform'])),
    section(3, '依申请公开政府信息情况', paragraphs(random, facts, ['managed'])),
    section(4, '因政府信息公开申请行政复议、提起行政诉讼的情况', paragraphs(random, facts, ['supervised'])),
    section(5, '政府信息公开工作存在的主要问题及改进情况', paragraphs(random, facts, ['problems', 'improvements'])),
    annex,
  ];
}

function overview(random: Random, facts: ProseFacts): readonly Content[] {
  const runIn = random.chance(0.4);
  const topics = TOPICS.flatMap(([name, place], index): readonly Content[] => {
    const heading = `（${NUMERALS[index + 1]}）${name}${random.chance(0.5) ? '情况' : ''}`;
    const text = sentence(random, place, facts);
    return runIn
      ? [{ kind: 'paragraph', text: `${heading}。${text}` }]
      : [
          { kind: 'topic', text: heading },
          { kind: 'paragraph', text },
        ];
  });
  return [{ kind: 'paragraph', text: sentence(random, 'opening', facts) }, ...topics];
}

function paragraphs(
  random: Random,
  facts: ProseFacts,
  places: readonly Parameters<typeof sentence>[1][],
): readonly Content[] {
  return places.map((place) => ({ kind: 'paragraph', text: sentence(random, place, facts) }));
}

function section(number: number, title: string, contents: readonly Content[]): SectionModel {
  return { number, title, contents };
}

function proseFacts({ organisation, year, figures }: Subject): ProseFacts {
  const figure = (id: string): string => figures.get(id) ?? '0';
  return {
    organisation,
    year,
    received: figure('applications.received.total'),
    carriedIn: figure('applications.carriedIn.total'),
  };
}
