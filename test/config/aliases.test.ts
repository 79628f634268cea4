import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { parseConfig } from '../../server/src/core/config/parse';
import { configFor } from '../../server/src/core/config/reportConfig';

const REPORT = [
  '青禾镇人民政府2023年政府信息公开工作年度报告',
  '一、总体情况',
  '2023年，白石镇及时公开各类信息，白石镇办公室逐条审核。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '白石镇公开的内容还不够丰富，下一步将改进。',
  '六、其他需要报告的事项',
  '',
].join('\n');

function otherBodies(workspaceFile: string): number {
  const { config } = parseConfig(workspaceFile);
  const { findings } = analyse(REPORT, { edition: 'auto', config: configFor(config, 'a.txt', []) });
  return findings.filter(({ rule }) => rule === 'identity/organisation').length;
}

test('another body is reported until the workspace file says that both names are one', () => {
  assert.ok(otherBodies('{}') > 0);
  assert.equal(otherBodies('{"organisations": [["青禾镇", "白石镇"]]}'), 0);
  assert.ok(otherBodies('{"organisations": [["云岭县", "白石镇"]]}') > 0);
});
