import type { FormRow } from './form';

// Written out by hand from the official form, not taken from the editions under test: two witnesses are better than one.

export const APPLICATION_COLUMNS = [
  'person',
  'business',
  'research',
  'welfare',
  'legal',
  'otherOrganisation',
  'total',
] as const;

export const APPLICATION_HEADER = {
  note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  person: '自然人',
  organisations: '法人或其他组织',
  total: '总计',
  kinds: ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
} as const;

const row = (id: string | null, label: string, level: number): FormRow => ({ id, label, level });

const UP_TO_FIVE: readonly FormRow[] = [
  row('received', '一、本年新收政府信息公开申请数量', 1),
  row('carriedIn', '二、上年结转政府信息公开申请数量', 1),
  row(null, '三、本年度办理结果', 1),
  row('granted', '（一）予以公开', 2),
  row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2),
  row(null, '（三）不予公开', 2),
  row('refused-stateSecret', '1.属于国家秘密', 3),
  row('refused-otherLaw', '2.其他法律行政法规禁止公开', 3),
  row('refused-security', '3.危及“三安全一稳定”', 3),
  row('refused-thirdParty', '4.保护第三方合法权益', 3),
  row('refused-internalAffairs', '5.属于三类内部事务信息', 3),
  row('refused-process', '6.属于四类过程性信息', 3),
  row('refused-enforcement', '7.属于行政执法案卷', 3),
  row('refused-inquiry', '8.属于行政查询事项', 3),
  row(null, '（四）无法提供', 2),
  row('unavailable-notHeld', '1.本机关不掌握相关政府信息', 3),
  row('unavailable-needsProduction', '2.没有现成信息需要另行制作', 3),
  row('unavailable-unclear', '3.补正后申请内容仍不明确', 3),
  row(null, '（五）不予处理', 2),
  row('unprocessed-petition', '1.信访举报投诉类申请', 3),
  row('unprocessed-duplicate', '2.重复申请', 3),
  row('unprocessed-publication', '3.要求提供公开出版物', 3),
  row('unprocessed-excessive', '4.无正当理由大量反复申请', 3),
  row('unprocessed-reissue', '5.要求行政机关确认或重新出具已获取信息', 3),
];

const SIX: Readonly<Record<'2019' | '2021', readonly FormRow[]>> = {
  '2019': [row('other', '（六）其他处理', 2)],
  '2021': [
    row(null, '（六）其他处理', 2),
    row('other-noSupplement', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 3),
    row('other-unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 3),
    row('other-other', '3.其他', 3),
  ],
};

const LAST: readonly FormRow[] = [row('total', '（七）总计', 2), row('carriedOut', '四、结转下年度继续办理', 1)];

/** All printed rows of the table of section three, top to bottom. */
export function applicationRows(form: '2019' | '2021'): readonly FormRow[] {
  return [...UP_TO_FIVE, ...SIX[form], ...LAST];
}

/** Ids of the rows that add up to （七）总计. */
export function outcomeRows(form: '2019' | '2021'): readonly string[] {
  const rest = ['received', 'carriedIn', 'total', 'carriedOut'];
  return applicationRows(form).flatMap((each) => (each.id === null || rest.includes(each.id) ? [] : [each.id]));
}
