import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { proseModel } from '../../server/src/core/prose/model';
import type { Report } from '../../server/src/core/recognition/report';
import { formatDecimal } from '../../server/src/core/text/decimal';

function proseOf(sentences: string) {
  const text = `青禾镇人民政府2022年政府信息公开工作年度报告\n一、总体情况\n${sentences}\n二、主动公开政府信息情况\n`;
  return proseModel(analyse(text).reports[0] as Report);
}

/** `subject=figure`, with ~ for approximate figures. */
function claims(sentences: string): readonly string[] {
  return proseOf(sentences).claims.map(
    ({ subject, value, isApproximate }) => `${subject.id}=${isApproximate ? '~' : ''}${formatDecimal(value)}`,
  );
}

const READ: readonly (readonly [string, readonly string[]])[] = [
  ['共收到政府信息公开申请12件，办结10件。', ['received=12', 'done=10']],
  ['共收到１２３４件政府信息公开申请，即1,234件。', ['received=1234']],
  ['新收申请十二件，上年结转三件。', ['newlyReceived=12', 'carriedIn=3']],
  ['收到申请近20件。', ['received=~20']],
  ['收到申请20余件。', ['received=~20']],
  ['收到申请5件，其中自然人3件、商业企业2件。', ['received=5', 'person=3', 'business=2']],
  [
    '答复申请9件：予以公开4件，部分公开2件，不予公开1件，无法提供1件，不予处理1件。',
    ['done=9', 'granted=4', 'partlyGranted=2', 'refused=1', 'unavailable=1', 'unprocessed=1'],
  ],
  ['收到申请5件，2件结转下年度继续办理。', ['received=5', 'carriedOut=2']],
  ['因信息公开引起行政复议134件，行政诉讼57件。', ['review=134', 'litigation=57']],
  ['因信息公开引起行政复议、行政诉讼共5件。', ['bothDisputes=5']],
  ['未收到政府信息公开申请，未发生行政复议、行政诉讼案件。', ['received=0', 'review=0', 'litigation=0']],
  [
    '制定行政规范性文件3件，废止行政规范性文件1件，现行有效规范性文件20件。',
    ['normativeMade=3', 'normativeRepealed=1', 'normativeInForce=20'],
  ],
  ['新收申请中自然人、商业企业分别为3件、2件。', ['person=3', 'business=2']],
  ['收到申请5件，自然人和法人分别为3件和2件。', ['received=5', 'person=3', 'organisations=2']],
  ['申请办理结果中，予以公开、部分公开、不予公开分别为4、2、1件。', ['granted=4', 'partlyGranted=2', 'refused=1']],
  ['收到申请5件，其中3件由自然人提出，2件为商业企业申请。', ['received=5', 'person=3', 'business=2']],
  ['答复申请5件，其中4件予以公开、1件无法提供。', ['done=5', 'granted=4', 'unavailable=1']],
  ['不予公开申请3件，其中属于四类过程性信息2件、行政执法案卷1件。', ['refused=3', 'process=2', 'enforcement=1']],
  ['因信息公开引发行政复议3件，其中维持2件、纠正1件。', ['review=3', 'upheld=2', 'corrected=1']],
  ['作出行政许可决定30件、行政处罚5件。', ['licences=30', 'penalties=5']],
  ['主动公开文件86条，作出行政许可决定30件、行政处罚5件。', ['licences=30', 'penalties=5']],
  ['按照公开要求，行政许可30件。', ['licences=30']],
  ['（二）依申请公开\n因政府信息公开具体行政行为被申请行政复议4件。', ['review=4']],
  ['（二）依申请公开\n发生行政复议3件，均已审结。', ['review=3']],
  ['青禾镇认真做好依申请公开工作，全年共收到政府信息公开申\n请12件，均已答复。', ['received=12']],
];

const IGNORED: readonly string[] = [
  '收到行政复议申请决定后整改12项。',
  '收到群众留言12件，答复12件。',
  '2021年收到政府信息公开申请12件。',
  '比上年收到的申请增加3件。',
  '收到公民、法人和其他组织提出的申请结果满意，共3件。',
  '经济开发区管委会收到信息公开申请7件，自然人6件、商业企业1件。',
  '指导部门办理政府信息公开申请56件。',
  '县司法局审查政府信息公开行政复议案件12件。',
  '出台规范性文件4件，修订2件。',
  '通过邮寄收到申请3件。',
  '县民政局收到政府信息公开申请3件。',
  '镇政务服务中心受理申请300件。',
  '公示行政许可决定30件。',
  '未发生行政复议被纠错的情况。',
  '收到的第3件申请较为复杂。',
  '主要受理事项，共3件，另行统计。',
  '主动公开政策文件5件、财政信息6条，行政许可7件、行政处罚8件。',
  '（二）依申请公开\n我局因征地补偿行为被申请行政复议4件。',
  '（二）依申请公开\n我局因具体行政行为被提起行政诉讼6起，结果维持5起。',
  '（二）依申请公开\n全年承办行政应诉案件9件，均与政府信息公开无关。',
  '（二）依申请公开\n全年发生行政复议3件、行政诉讼2件，均不涉及政府信息公开。',
];

describe('claims', () => {
  for (const [sentence, expected] of READ) test(sentence, () => assert.deepEqual(claims(sentence), expected));
  for (const sentence of IGNORED) test(sentence, () => assert.deepEqual(claims(sentence), []));

  test('a clause bounds what a figure may be about', () => {
    assert.deepEqual(claims('收到申请的渠道畅通，公告3件。'), []);
  });
});

describe('breakdowns', () => {
  test('parts, shares and what follows the list', () => {
    const [list] = proseOf('公开信息200条。其中，动态类120条，占60%；政策类80条，占40%。').breakdowns;
    assert.deepEqual(
      list?.parts.map(({ count, share }) => [formatDecimal(count.value), share?.value]),
      [
        ['120', 60n],
        ['80', 40n],
      ],
    );
    assert.equal(list?.isOpen, false);
  });

  test('等 leaves a list open', () => {
    const [list] = proseOf('公开信息200条，其中动态类120条、政策类60条等。').breakdowns;
    assert.equal(list?.isOpen, true);
  });

  test('a ； behind parts that commas set apart ends the list', () => {
    const [list] = proseOf('网页刊发信息90条，其中通知类50条，人事类20条等；另一栏目刊发70条，简报30条。').breakdowns;
    assert.deepEqual([list?.parts.length, list?.further.length], [2, 2]);
    const [level] = proseOf('公开信息90条，其中：通知类50条，占55.6%；人事类40条，占44.4%。').breakdowns;
    assert.deepEqual([level?.parts.length, level?.further.length], [2, 0]);
  });

  test('a list in brackets ends with them', () => {
    const [list] = proseOf('收到申请5件（其中自然人3件），另有电话咨询9件。').breakdowns;
    assert.equal(list?.parts.length, 1);
  });
});

describe('flow', () => {
  test('joins lines cut at a fixed width, keeps paragraphs, leaves figures apart', () => {
    const { flow } = proseOf('镇政府认真落实上级部署和有关要\n求，公开信息8 6条。\n第二段。');
    assert.match(flow.text, /有关要求，公开信息8 6条。\n第二段。/);
  });

  test('joins a figure that a line end has cut', () => {
    assert.deepEqual(claims('青禾镇认真做好依申请公开工作，全年共收到政府信息公开申请1\n2件，均已答复。'), [
      'received=12',
    ]);
  });

  test('joins a figure that a line end has cut behind its comma', () => {
    const { flow } = proseOf(
      '青禾镇通过公示栏和网站主动公开政府信息共计1,\n052条，其中动态1,000条。\n另有12,\n130条。',
    );
    assert.match(flow.text, /共计1,052条，其中动态1,000条。/);
  });
});
