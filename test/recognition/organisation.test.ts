import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';

const REST = `
一、总体情况
2023年，我单位认真做好公开工作。
二、主动公开政府信息情况
全年公开信息12条。
三、收到和处理政府信息公开申请情况
全年没有收到申请。
`;

/** What a report without a title says about whose it is, and the body that it says. */
const STATED: Readonly<Record<string, string>> = {
  现公布青禾县林业局2023年政府信息公开工作年度报告: '青禾县林业局',
  '现发布《云岭县青禾镇2023年政府信息公开工作年度报告》，请予监督': '云岭县青禾镇',
  特向社会公布2023年度青禾镇政府信息公开年度报告: '青禾镇',
  现将青禾市人力资源和社会保障局2023年政府信息公开工作年度报告公布如下: '青禾市人力资源和社会保障局',
  青禾市统计局编制了2023年政府信息公开年度报告: '青禾市统计局',
  '按照上级要求，云州市青禾区柳林街道特编制2023年政府信息公开年度报告': '云州市青禾区柳林街道',
  '按照《条例》要求，由云州市柳林街道办事处编制': '云州市柳林街道办事处',
  '如有疑问，请与青禾县林业局办公室联系': '青禾县林业局',
  '如有疑问，请与青禾乡党政办联系（电话：0571-88000000）': '青禾乡',
  '如有疑问，请与青禾市卫生健康委员会办公室联系': '青禾市卫生健康委员会',
  '如有疑问，请与云岭县青禾镇人民政府联系': '云岭县青禾镇人民政府',
  '如有疑问，请联系：青禾区人民政府柳林街道办事处；电话：0571-88000000': '青禾区人民政府柳林街道办事处',
  '如有疑问，请与青禾县财政局联系。白云县与青禾县相邻。白云县、白云县': '青禾县财政局',
  '今年以来，青禾区林业局认真落实各项任务': '青禾区林业局',
  '在区委区政府领导下，青禾经济开发区管理委员会认真落实各项任务': '青禾经济开发区管理委员会',
  '2023年，青禾市坚持公开为常态': '青禾市',
  '2023年，柳林街道高度重视公开工作': '柳林街道',
  '全年没有收到申请。\n\n　　云岭县青禾镇人民政府\n　　2024年1月12日': '云岭县青禾镇人民政府',
  '2023年，青禾市公安局（以下简称“市局”）落实条例': '青禾市公安局',
};

/** Words that look like names of places, and other bodies that a report speaks of. */
const UNSTATED: readonly string[] = [
  '成立了由乡长任组长、副乡长任副组长的领导小组，通过青禾乡公众号公开',
  '现结合我镇实际，公布有关情况',
  '保障我镇规范化开展公开工作',
  '在区委区政府的领导下，公开工作有序开展',
  '立足全市大局，用好青禾区政府网站，根据市局要求报送',
  '办理青禾市市长信箱来信12件',
  '一是园区改革后，及时公开各项信息',
  '线下依托镇便民中心公开，紧紧围绕镇党委工作',
  '2022年度我镇未收到申请',
  '汇总青禾市各县（市、区）的情况',
  '现公布我局2023年政府信息公开工作年度报告',
  '县政务服务局高度重视，全县各单位认真落实',
  '如有疑问，请与青禾县人民政府办公室联系',
  '2023年，青禾县委高度重视公开工作',
  '青禾县人民政府高度重视公开工作，我局认真落实',
  '青禾县人民政府\n政府信息公开\n报告的统计期限为2023年1月1日至2023年12月31日',
  '部门预算由青禾县财政局编制的，一并公开。办理许可请向青禾县水利局咨询',
  '如有疑问，请与青禾县政府信息公开工作领导小组办公室联系',
  '落实《青禾县人民政府办公室关于做好2023年政府信息公开工作年度报告编制的通知》',
];

function organisationOf(opening: string) {
  return analyse(`${opening}。\n${REST}`).reports[0]?.organisation;
}

describe('whose a report without a title is', () => {
  for (const [opening, name] of Object.entries(STATED)) {
    test(opening, () => assert.equal(organisationOf(opening), name));
  }
});

describe('whose a report is remains open', () => {
  for (const opening of UNSTATED) test(opening, () => assert.equal(organisationOf(opening), null));
});

test('a name that nothing tells is left to the writer, and no name of the text is another body', () => {
  const { findings } = analyse(`${UNSTATED[0]}，制定《青禾乡保密审查办法》。\n${REST}`);
  const rules = findings.map(({ rule }) => rule);
  assert.ok(!rules.includes('identity/organisation') && !rules.includes('section/assessment-missing'));
  const fixes = findings.filter(({ rule }) => rule === 'title/missing').flatMap((finding) => finding.fixes ?? []);
  assert.equal(fixes[0]?.title.args.title, '（单位名称）2023年政府信息公开工作年度报告');
});

test('the report of a department is not that of its county', () => {
  const { findings } = analyse(`如有疑问，请与青禾县林业局办公室联系。\n${REST}`);
  assert.ok(!findings.some(({ rule }) => rule === 'section/assessment-missing'));
});

test('the report of a town is still judged as one', () => {
  const { findings } = analyse(`2023年，青禾镇认真落实各项任务。\n${REST}`);
  assert.ok(findings.some(({ rule }) => rule === 'section/assessment-missing'));
});
