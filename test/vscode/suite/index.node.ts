import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { finished, OPTIONS } from './options';

/** Entry in the Node extension host. */
export async function run(): Promise<void> {
  const report = process.env.NIANBAO_TEST_REPORT;
  if (report !== undefined) {
    Mocha.reporters.Base.consoleLog = (...args) => appendFileSync(report, `${format(...args)}\n`);
  }
  const mocha = new Mocha(OPTIONS);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./tests');
  await import('./restart.node.test');
  return finished(mocha);
}
