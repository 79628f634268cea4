// npm test: everything a change has to pass, from a fresh clone on.
import { ensureInstalled } from './ensureInstalled.mjs';
import { ROOT, run, runNode } from './run.mjs';

const STEPS = [
  ['install', () => ensureInstalled(ROOT)],
  ['build', () => runNode(['esbuild.mjs'])],
  ['lint and format', () => run('npx', ['biome', 'check', '.'])],
  ['types', () => run('npm', ['run', '--silent', 'typecheck'])],
  ['unit tests', () => runNode(['.ci/unit-tests.mjs'])],
  ['speed', () => runNode(['--import', 'tsx', 'test/bench/guard.ts'])],
  ['VS Code tests', () => runNode(['test/vscode/run.mjs'])],
];

for (const [name, step] of STEPS) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  step();
  console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
