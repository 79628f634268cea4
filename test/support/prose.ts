import type { Random } from './random';

/** What the sentences may say: figures that agree with the tables. */
export interface ProseFacts {
  readonly organisation: string;
  readonly year: number;
  readonly received: string;
  readonly carriedIn: string;
}

type Sentence = (facts: ProseFacts) => string;

const OPENING: readonly Sentence[] = [
  ({ year }) => `${year}年，本机关按照上级部署，把信息公开融入日常业务，推动各项任务逐一落地。`,
  ({ year }) => `${year}年以来，我们围绕群众办事中遇到的难点，持续改进公开的内容、形式和渠道，工作总体平稳有序。`,
  ({ year, organisation }) => `${year}年，${organisation}坚持以公开为常态、不公开为例外，稳步提升公开质量。`,
];

const DISCLOSED: readonly Sentence[] = [
  () => '及时公开机构职能、财政预决算、重点项目进展等内容，做到应公开尽公开。',
  () => '依托门户网站集中展示办事指南和惠民政策，方便群众一次查清、一次办好。',
  () => '围绕教育、就业、医疗等民生领域细化公开目录，并随职能调整及时更新。',
];

const APPLIED: readonly Sentence[] = [
  ({ received }) => `全年新收到政府信息公开申请${received}件，均在法定期限内办理。`,
  ({ received, carriedIn }) => `本年度新收申请${received}件，上年结转${carriedIn}件，答复流程规范有序。`,
  () => '完善登记、审核、答复、归档各环节衔接，主动与申请人沟通，提高答复的准确性。',
];

const MANAGED: readonly Sentence[] = [
  () => '严格执行先审后发，对拟公开内容逐级把关，定期清理失效文件并标注有效性。',
  () => '健全信息动态调整机制，对历史信息开展一次全面梳理，确保内容准确、链接有效。',
];

const PLATFORM: readonly Sentence[] = [
  () => '优化网站栏目设置和检索功能，规范政务新媒体运行，在服务大厅设置查阅点。',
  () => '升级政府信息公开专栏，增加图解和问答等形式，让群众看得懂、找得到。',
];

const SUPERVISED: readonly Sentence[] = [
  () => '将公开工作纳入年度考核，组织一次业务培训；开展社会评议，结果良好；全年没有发生责任追究情形。',
  () => '定期通报栏目更新情况，把公开成效列入绩效考核，主动接受社会评议，本年度无责任追究情况。',
];

const PROBLEMS: readonly Sentence[] = [
  () => '一是政策解读形式还不够丰富；二是个别栏目更新不够及时；三是基层工作人员业务能力有待提高。',
  () => '对照群众期盼，公开内容的针对性还不强，主动回应关切的意识仍需增强。',
];

const IMPROVEMENTS: readonly Sentence[] = [
  () => '下一步，我们将加强业务培训，完善栏目巡查制度，丰富解读形式，切实改进存在的问题。',
  () => '针对以上问题，将采取以下改进措施：细化责任分工，定期开展自查，推动公开工作提质增效。',
];

const FEES: readonly Sentence[] = [
  () => '本年度未收取政府信息公开信息处理费。没有其他需要报告的事项。',
  ({ year }) => `${year}年度本机关没有收取信息处理费。`,
];

/** One of the invented sentences for each place of the report. */
export const PROSE = {
  opening: OPENING,
  disclosed: DISCLOSED,
  applied: APPLIED,
  managed: MANAGED,
  platform: PLATFORM,
  supervised: SUPERVISED,
  problems: PROBLEMS,
  improvements: IMPROVEMENTS,
  fees: FEES,
} as const;

export function sentence(random: Random, place: keyof typeof PROSE, facts: ProseFacts): string {
  return random.pick(PROSE[place])(facts);
}

/** The paragraph before 一、: legal basis, period, contact. */
export function preface(random: Random, { organisation, year }: ProseFacts): string {
  const contact = random.chance(0.5)
    ? `如有疑问，请与${organisation}办公室联系（电话：0000-${random.int(1000000, 9999999)}）。`
    : '';
  const basis = '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，编制本报告。';
  return `${basis}本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。${contact}`;
}
