import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';

const TITLE = '青禾鎮人民政府2022年政府信息公開工作年度報告';
const BODY = `一、總體情況
（一）主動公開。全年主動公開政府信息86條。
（二）依申請公開。收到申請4件，均已答復。
（三）政府信息管理。逐件審核，動態調整。
（四）平臺建設。更新網站欄目，公開專欄每月檢查。
（五）監督保障。納入年度考核，開展社會評議，未發生責任追究情形。
二、主動公開政府信息情況
三、收到和處理政府信息公開申請情況
四、政府信息公開行政復議、行政訴訟情況
五、存在的主要問題及改進情況
存在的主要問題：公開不夠及時。改進措施：每月檢查欄目更新，開展兩次培訓，逐項落實到人。
六、其他需要報告的事項
本年度未收取信息處理費。`;

describe('a title in traditional characters', () => {
  for (const title of [
    TITLE,
    '青禾鎮人民政府2022年政府資訊公開工作年度報告',
    '2022年青禾鎮人民政府政府信息公開年度報告',
    '青禾鎮人民政府\n2022年政府信息公開工作年度報告',
    '青禾鎮人民政府關於2022年度政府信息公開情況的報告',
  ]) {
    test(title, () => {
      const { reports, findings } = analyse(`${title}\n${BODY}`);
      const [report] = reports;
      assert.deepEqual([report?.year, report?.organisation], [2022, '青禾镇人民政府']);
      assert.deepEqual(
        // It has no tables.
        findings.filter(({ rule }) => !rule.startsWith('table/')).map(({ rule }) => rule),
        [],
      );
    });
  }

  test('and a body in simplified ones are of one office', () => {
    const { findings } = analyse(`${TITLE}\n一、总体情况\n青禾镇收到申请4件。青禾镇更新专栏。青禾镇加强领导。`);
    assert.ok(!findings.some(({ rule }) => /^(?:title|identity)\//.test(rule)));
  });
});

test('a name with a character that is traditional elsewhere keeps it', () => {
  const { reports } = analyse('於潜镇人民政府2022年政府信息公开工作年度报告\n一、总体情况\n於潜镇收到申请4件。');
  assert.equal(reports[0]?.organisation, '於潜镇人民政府');
});
