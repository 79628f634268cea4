// Runs every test/**/*.test.ts outside test/vscode with Node's own runner, or those named as arguments.
// Node 20 takes no patterns after --test, hence the list.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';

function unitTests() {
  return readdirSync(join(ROOT, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && !/^vscode[\\/]|[\\/]node_modules[\\/]/.test(file))
    .sort()
    .map((file) => join('test', file));
}

const given = process.argv.slice(2);
const files = given.length > 0 ? given : unitTests();
if (files.length === 0) {
  console.error('no unit tests found');
  process.exit(1);
}
runNode(['--import', 'tsx', '--test', '--test-reporter=spec', ...files]);
