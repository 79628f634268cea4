// npm start            builds and checks samples/, which hold planted faults: findings do not make it fail
// npm start -- PATH…   builds and checks those; the exit status is the checker's own
import { join } from 'node:path';
import { ensureInstalled } from './ensureInstalled.mjs';
import { ROOT, runNode, statusOf } from './run.mjs';

ensureInstalled(ROOT);
runNode(['esbuild.mjs']);

const given = process.argv.slice(2);
const what = given.length > 0 ? given : ['--fail-on', 'never', join(ROOT, 'samples')];
// npm changes to the project's folder; paths mean what they meant where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exit(statusOf(process.execPath, [join(ROOT, 'dist', 'cli.js'), 'check', ...what], { cwd }));
