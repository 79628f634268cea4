import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Checker, type CheckJob } from '../../server/src/cli/checking/checker';
import { rule } from '../../server/src/core/rules/table/row-total';
import { type DecodedText, decode } from '../../server/src/workspace/decode';
import { WRONG_FIGURE } from '../support/wellFormed';

const JOB: CheckJob = {
  cwd: '/nowhere',
  paths: ['wrong.txt'],
  options: { edition: undefined, config: undefined },
  baseline: null,
  format: 'ndjson',
  style: { locale: 'en', colours: 'off', columns: 80 },
  fixes: 'offer',
};

test('a rule that fails is named once for a file, and the others find what they find', async () => {
  const checker = await Checker.open(JOB);
  const file = {
    source: { name: 'wrong.txt', origin: 'named' },
    decoded: decode(
      Buffer.from(`${WRONG_FIGURE}国办函[2020]109号\n\n${WRONG_FIGURE.replaceAll('柳湾镇', '石桥镇')}`),
    ) as DecodedText,
  } as const;
  const { complaints: none } = await checker.check(file);
  assert.deepEqual(none, []);
  const failing = mock.method(rule, 'check', () => {
    throw new Error('planted failure');
  });
  const { complaints, output } = await checker.check(file);
  failing.mock.restore();
  const args = { rule: 'table/row-total', detail: 'Error: planted failure' };
  assert.deepEqual(complaints, [{ name: 'wrong.txt', message: { key: 'cli.warning.ruleFailed', args } }]);
  assert.match(output, /citation\/bracket/);
  assert.doesNotMatch(output, /table\/row-total/);
});
