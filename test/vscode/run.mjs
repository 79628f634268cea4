// Runs the extension in real VS Code hosts. usage: npm run test:vscode [-- package newcomer chinese node web electron]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../../.ci/run.mjs';
import { chromium } from './hosts/browser.mjs';
import { buildSuite } from './hosts/buildSuite.mjs';
import { installHosts } from './hosts/install.mjs';
import { HERE } from './hosts/paths.mjs';
import { runHost } from './hosts/runHost.mjs';

/** Each host is a program of its own: its exit status is the result, and a hung one can be ended with all it started. */
const HOSTS = {
  package: { script: 'packageHost.mjs', what: 'the .vsix, installed and used by hand (UI)' },
  newcomer: {
    script: 'newcomerHost.mjs',
    what: 'the .vsix in a clean profile, from the walkthrough to no findings (UI)',
  },
  chinese: { script: 'chineseHost.mjs', what: 'the .vsix in a VS Code in Chinese (UI)' },
  node: { script: 'nodeHost.mjs', what: 'the suite in the Node extension host' },
  web: { script: 'webHost.mjs', what: 'the suite in the web extension host' },
  electron: { script: 'electronHost.mjs', what: 'the suite through @vscode/test-electron' },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in HOSTS));
if (unknown.length > 0) {
  console.error(`no such host: ${unknown.join(', ')}; there are ${Object.keys(HOSTS).join(', ')}`);
  process.exit(2);
}

chromium();
installHosts();
// Every host gets the production build: what is tested is what ships.
runNode(['.ci/package.mjs']);
mkdirSync(join(HERE, 'out'), { recursive: true });
await buildSuite();

const results = [];
for (const [name, { script, what }] of Object.entries(HOSTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n-- ${name}: ${what}`);
  const start = performance.now();
  const status = await runHost(join(HERE, 'hosts', script));
  results.push({ name, status, seconds: ((performance.now() - start) / 1000).toFixed(1) });
}

console.log('');
for (const { name, status, seconds } of results) {
  console.log(`${status === 0 ? 'passed' : `FAILED (${status})`}  ${name}  ${seconds} s`);
}
process.exit(results.every(({ status }) => status === 0) ? 0 : 1);
