// npm run bench:batch — files per second and peak memory of our command, the peers and the floor on one corpus.
// Options: --files=2000 --many=10000 --rounds=3
import { spawn } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporaryFolder';
import { numberArgument } from './arguments';
import { buildOurs } from './builds';
import { corpusText } from './corpus';
import { publish, table } from './document';
import { BENCH, installPeers, peerFile, peerVersion } from './peers';
import { median, ratio, shown } from './statistics';

const files = numberArgument('files', 2000);
const many = numberArgument('many', 10_000);
const rounds = numberArgument('rounds', 3);

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly files: number;
}

interface Timed {
  readonly seconds: number;
  /** Megabytes. */
  readonly peak: number;
}

installPeers();
const built = buildOurs();
const all = corpusFolder(many);
const corpus = partOf(all, files);
const part = partOf(all, Math.min(files, 200));
const few = readdirSync(part).length;
const ours = (jobs: number, folder: string) => [
  ...[join(built, 'cli.js'), 'check', '--no-progress', '--fail-on', 'never', '--format', 'json'],
  ...['--jobs', String(jobs), folder],
];
const floor = (what: 'read' | 'regex') => [join(BENCH, 'floor/read.mjs'), what, corpus];
const autocorrect = (threads: number) => [
  ...[peerFile('autocorrect-node/cli.js'), '--lint', '--format', 'json', '--threads', String(threads), corpus],
];
const textlint = [peerFile('textlint/bin/textlint.js'), '--config', join(BENCH, 'textlintrc.json'), '--format', 'json'];

const PROGRAMS: readonly Program[] = [
  { name: 'floor: read and decode', args: floor('read'), files },
  { name: 'floor: and five regular expressions a line', args: floor('regex'), files },
  { name: 'Nianbao, one thread', args: ours(1, corpus), files },
  { name: 'AutoCorrect, two threads', args: autocorrect(2), files },
  { name: 'AutoCorrect, one thread', args: autocorrect(1), files },
];
/** Too slow to see the whole corpus more than once. */
const SLOW: readonly Program[] = [
  { name: 'markdownlint-cli2', args: [peerFile('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '*.txt'], files: few },
  { name: 'zhlint', args: [peerFile('zhlint/bin/index.js'), '*.txt'], files: few },
  { name: 'textlint, five rules', args: [...textlint, '*.txt'], files: few },
];
const THREADS: readonly Program[] = [
  { name: `Nianbao, one thread, ${many} files`, args: ours(1, all), files: many },
  { name: `Nianbao, two threads, ${many} files`, args: ours(2, all), files: many },
];

const timed = new Map<string, Timed[]>();
for (let round = 0; round < rounds; round++) for (const program of [...PROGRAMS, ...THREADS]) await measure(program);
for (const program of SLOW) await measure(program);

const speed = ({ name, files: count }: Program) =>
  count / median((timed.get(name) ?? []).map(({ seconds }) => seconds));
const base = speed(PROGRAMS[0] as Program);
const own = speed(PROGRAMS[2] as Program);
const rows = [...PROGRAMS, ...SLOW, ...THREADS].map((program) => [
  program.name,
  shown(speed(program)),
  ratio(base, speed(program)),
  ratio(own, speed(program)),
  shown(Math.max(...(timed.get(program.name) ?? []).map(({ peak }) => peak))),
]);
const head = ['program', 'files / s', 'floor / it', 'Nianbao, one thread / it', 'peak MB'];
publish('batch', [versions(), table(head, rows)].join('\n'));

async function measure(program: Program): Promise<void> {
  const result = await run(program);
  timed.set(program.name, [...(timed.get(program.name) ?? []), result]);
  console.log(`${program.name}: ${result.seconds.toFixed(2)} s, ${result.peak.toFixed(0)} MB`);
}

/** A whole process, from its start to its end, its output thrown away. */
function run({ args }: Program): Promise<Timed> {
  const start = performance.now();
  const child = spawn(process.execPath, [...args], { cwd: part, stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout?.resume();
  let peak = 0;
  const look = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak);
    } catch {
      // It has just ended.
    }
  }, 20);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(look);
      resolve({ seconds: (performance.now() - start) / 1000, peak: peak / 1024 });
    });
  });
}

function corpusFolder(count: number): string {
  const folder = temporaryFolder();
  for (let seed = 0; seed < count; seed++) writeFileSync(join(folder, nameOf(seed)), corpusText(seed));
  return folder;
}

/** Hard links: not every program follows symbolic ones. */
function partOf(folder: string, count: number): string {
  const smaller = temporaryFolder();
  for (let seed = 0; seed < count; seed++) linkSync(join(folder, nameOf(seed)), join(smaller, nameOf(seed)));
  return smaller;
}

function nameOf(seed: number): string {
  return `${String(seed).padStart(5, '0')}.txt`;
}

function versions(): string {
  const bytes = readdirSync(part).reduce((sum, file) => sum + readFileSync(join(part, file)).length, 0);
  const names = ['autocorrect-node', 'markdownlint-cli2', 'zhlint', 'textlint'];
  const peers = names.map((name) => `${name} ${peerVersion(name)}`).join(', ');
  return `${files} reports of ${(bytes / few / 1000).toFixed(1)} KB; markdownlint-cli2, zhlint and textlint on ${few} of them; ${peers}. Whole processes, start-up included; medians of ${rounds} rounds.\n`;
}
