import 'mocha/mocha';
import type { default as MochaClass } from 'mocha';
import { finished, OPTIONS } from './options';

declare const mocha: MochaClass;
declare const Mocha: typeof MochaClass;

/** Entry in the web extension host: Mocha's browser build and the tests are bundled into one file. */
export async function run(): Promise<void> {
  // The mark sets the report apart from what else a workbench logs; see webHost.mjs.
  Mocha.reporters.Base.consoleLog = (text, ...args) => console.log(`│${text ?? ''}`, ...args);
  mocha.setup(OPTIONS);
  await import('./tests');
  await import('./virtual.web.test');
  return finished(mocha);
}
