import { added, below, type Change, FEES, FIGURES, faultTest, RESULTS, replaced } from './hostFaults';

const TITLE = '青禾镇人民政府2022年政府信息公开工作年度报告';
const OVERVIEW = '一、总体情况';
const PARAGRAPH =
  '青禾镇把公开工作列入年度重点任务，明确一名负责人和两名联络员，每月检查专栏更新情况，发现问题当场指出并限期改正，全年没有出现逾期发布、错发漏发和泄露个人信息的情形，群众反映良好。';
const LINES = '组织各村学习公开目录，逐条对照梳理应当公开的内容。\n镇直各单位每季度报送一次公开台账并接受抽查。';

const each = <T>(items: readonly T[], change: (item: T) => Change): readonly Change[] => items.map(change);
const both =
  (...changes: readonly Change[]): Change =>
  (host) =>
    changes.reduce((text, change) => change(text), host);

faultTest('title/duplicate', [
  ...each(
    ['', '\n', '\n发布时间：2023-01-12 浏览次数：30\n', '\n\n字体：[大 中 小]\n', '\n来源：青禾镇党政办公室\n'],
    (gap) => replaced(TITLE, `⟦${TITLE}⟧\n${gap}${TITLE}`),
  ),
  ...each(
    [
      '目录名称：政府信息公开年报\n发布日期：\n\n',
      '时间：2023-01-04 10:25\n\n  青政办〔2023〕1号\n\n',
      '名 称:年度报告\n',
    ],
    (gap) => replaced(TITLE, `⟦${TITLE}⟧\n${gap}${TITLE}`),
  ),
]);

faultTest('title/form', [
  ...each(['政务信息公开', '政务 信息公开', '信息公开'], (name) =>
    replaced('政府信息公开工作年度报告', `⟦${name}⟧工作年度报告`),
  ),
  replaced('政府信息公开工作年度报告', '⟦政务信息公开⟧年度报告'),
  replaced('2022年政府信息公开工作年度报告', '2022年度⟦政务信息公开⟧工作年度报告'),
]);

faultTest('identity/year', [
  ...each(['2021', '2023', '2020'], (year) =>
    replaced(OVERVIEW, `本报告统计期限为⟦${year}⟧年1月1日至2022年12月31日。\n\n${OVERVIEW}`),
  ),
  ...each(['2021', '2019'], (year) => added(`⟦${year}⟧年，青禾镇主动公开政府信息60条。`)),
  ...each(['我镇', '全镇', '在', '下一步，'], (lead) =>
    added(`${lead}⟦2021⟧年${lead === '下一步，' ? '我镇将继续推进公开' : '，公开信息60条'}。`),
  ),
  added('⟦2021⟧年度，本镇收到政府信息公开申请4件，均已答复。'),
  added('⟦2021⟧年，全镇未发生行政复议和行政诉讼案件。'),
  ...each(['我镇无依申请公开事项', '制定规范性文件2件'], (what) => added(`⟦2023⟧年，${what}。`)),
  replaced(FEES, '⟦2021⟧年未收取信息处理费。'),
  replaced(OVERVIEW, `现公布青禾镇⟦2021⟧年政府信息公开工作年度报告。\n\n${OVERVIEW}`),
  replaced(OVERVIEW, `本报告所列数据的统计时限自2022年1月1日起至⟦2021⟧年12月31日止。\n\n${OVERVIEW}`),
]);

faultTest('identity/organisation', [
  ...each(['白云镇', '石桥乡', '柳林街道', '纸坊镇'], (name) =>
    added(`依托⟦${name}⟧党政办公室归集信息，由${name}便民服务中心统一发布。`),
  ),
  ...each(['白云镇', '石桥乡'], (name) => below(`落实《⟦${name}⟧政务公开制度》。\n在${name}人民政府网站公开。`)),
  added('⟦白云镇⟧认真落实各项要求，白云镇政府按月检查。'),
  ...each(['马家坝镇', '三岔河镇', '上柳林街道'], (name) =>
    below(`依托⟦${name}⟧党政办公室归集信息。\n${name}各村配合。`),
  ),
  ...each(['石桥镇党政办公室', '白云镇人民政府'], (name) =>
    added(`如对本报告有疑问，请与⟦${name}⟧联系（电话：0571-88000000）。`),
  ),
  added('现编制《⟦白云镇⟧2022年政府信息公开工作年度报告》。'),
  replaced(FEES, `${FEES}\n\n⟦白云镇人民政府⟧\n2023年1月12日`),
]);

faultTest('citation/law-name', [
  ...each(
    [
      '政府信息公开工作条例',
      '信息公开工作条例',
      '政府信息公开条列',
      '中华人民共和国政府信息公开工作条例',
      '条列',
      '政务信息公开条例',
    ],
    (name) => added(`组织学习⟦《${name}》⟧。`),
  ),
  added('认真落实⟦政府信息公开条列⟧有关规定。'),
]);

faultTest('citation/form-number', [
  ...each(['〔2019〕60号', '[2019]60号', '（2019）60号', '〔2019〕 60 号', '〔2019〕第60号'], (number) =>
    both(replaced('国办公开办函〔2021〕30号', ''), added(`本报告依据⟦国办公开办函${number}⟧编制。`)),
  ),
  both(
    replaced('国办公开办函〔2021〕30号', ''),
    added('依据《关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2020〕30号⟧）编制。'),
  ),
  replaced('国办公开办函〔2021〕30号', '⟦国办公开函〔2021〕30号⟧'),
]);

faultTest('citation/bracket', [
  ...each(['[2022]8', '（2022）8', '(2022)8', '【2022】8', '〔2022〕第8', '〔2022〕008', '［2022］第8'], (number) =>
    added(`贯彻国办发⟦${number}⟧号文件。`),
  ),
]);

faultTest('section/topic-missing', [
  ...each([1, 2, 3, 4, 5], (missing) => {
    const topics = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'].filter(
      (_, i) => i + 1 !== missing,
    );
    const marks = ['（一）', '（二）', '（三）', '（四）'];
    return both(
      replaced(OVERVIEW, `⟦${OVERVIEW}⟧`),
      replaced(
        FIGURES,
        `有关情况如下。\n${topics.map((topic, i) => `${marks[i]}${topic}\n全年平稳有序。`).join('\n')}\n`,
      ),
    );
  }),
]);

faultTest('section/assessment-missing', [
  ...each(['接受社会评议。', '未发生责任追究情形。', '考核结果良好。', '接受社会评议，考核结果良好。', ''], (rest) =>
    both(replaced(OVERVIEW, `⟦${OVERVIEW}⟧`), replaced(RESULTS, rest)),
  ),
]);

faultTest('section/fee-statement', [
  ...each(['无', '无。', '没有其他需要报告的事项。', '本年度无其他事项。', '暂无'], (body) =>
    replaced(FEES, `⟦${body}⟧`),
  ),
]);

faultTest('section/misplaced', [
  ...each(['主动公开政府信息86条', '主动公开各类信息86条', '公开政府信息86条'], (figure) =>
    both(replaced('主动公开政府信息86条，', ''), replaced(FEES, `${FEES}全年⟦${figure}⟧。`)),
  ),
  ...each(['机构建设', '专项经费', '专职人员'], (word) =>
    replaced(FEES, `${FEES}${word === '' ? '' : `另有⟦${word}⟧情况说明。`}`),
  ),
]);

const PARTS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
faultTest('section/contents-list', [
  ...each(
    ['建议提案办理结果公开情况', '重大会议开放情况', '财政资金审计情况', '政策解读回应情况', '公共企事业单位监管情况'],
    (extra) =>
      replaced(
        OVERVIEW,
        `本报告主要内容包括：${PARTS.map((part, i) => `${i + 1}.${part}`).join('；')}；6.政府信息公开行政复议、行政诉讼情况；⟦7.${extra}⟧。\n\n${OVERVIEW}`,
      ),
  ),
  replaced(OVERVIEW, `全文由${PARTS.join('、')}⟦共五个部分组成⟧。\n\n${OVERVIEW}`),
]);

faultTest('duplicate/block', [
  below(`${PARAGRAPH}\n⟦${PARAGRAPH}⟧`),
  below(`${PARAGRAPH}\n其他工作照常推进。\n⟦${PARAGRAPH.replaceAll('，', ', ')}⟧`),
  below(`${LINES}\n其他工作照常推进。\n⟦${LINES}⟧`),
  below(`${LINES}\n其他工作照常推进。\n⟦${LINES.replaceAll('。', ' 。')}⟧`),
  below(`（一）落实责任\n${LINES}\n其他工作照常推进。\n⟦(一) 落实责任\n${LINES}⟧`),
  both(below(PARAGRAPH), replaced(FEES, `${FEES}\n⟦${PARAGRAPH}⟧`)),
]);
