// A part of `npm test`: our server against the floor, small, turn by turn. Fails when an edit's diagnostics take more than
// twice as long as recorded, in terms of the floor; never on milliseconds, which say more about the machine.
// usage: node --import tsx test/bench/guard.ts [--record] [--server=FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOurs, FLOOR } from './builds';
import { compilation } from './corpus';
import { type Measured, measureRound, nothingMeasured } from './lspMeasure';
import type { ServerCommand } from './lspServer';
import { median, ratio } from './statistics';

const RECORD = join(import.meta.dirname, 'recorded.json');
const SIZES = { '10 KB': 10_000, '100 KB': 100_000 } as const;
const WORSE = 2;
/** The machine may be busy with something else: only what is slow again with more rounds is slow. */
const ATTEMPTS = [1, 2];

type Ratios = Readonly<Record<string, number>>;

const built = buildOurs();
const given = process.argv.find((argument) => argument.startsWith('--server='))?.slice('--server='.length);
const COMMANDS: readonly ServerCommand[] = [
  { name: 'floor', args: [join(built, FLOOR), '--stdio'], languageId: 'plaintext' },
  { name: 'ours', args: [given ?? join(built, 'server.js'), '--stdio'], languageId: 'annual-report' },
];

async function ratios(rounds: number): Promise<Ratios> {
  const found: Record<string, number> = {};
  for (const [size, bytes] of Object.entries(SIZES)) {
    const { text } = compilation(bytes);
    const measured = new Map<string, Measured>(COMMANDS.map(({ name }) => [name, nothingMeasured()]));
    const plan = { warmUp: 72, edits: 72, outlines: 0, patience: 60, timeout: 30 };
    for (let round = 0; round < rounds; round++) await measureRound(COMMANDS, () => text, plan, measured);
    const [floor, ours] = COMMANDS.map(({ name }) => typical(measured.get(name)));
    found[size] = (ours as number) / (floor as number);
  }
  return found;
}

/** The best time of each edit, and the middle of those: what disturbs the machine only ever adds to a time. */
function typical(measured: Measured | undefined): number {
  return median([...(measured?.byEdit.values() ?? [])].map((times) => Math.min(...times)));
}

if (process.argv.includes('--record')) {
  const rounded = Object.entries(await ratios(2)).map(([size, value]) => [size, Number(value.toFixed(2))]);
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
} else await check(JSON.parse(readFileSync(RECORD, 'utf8')) as Ratios);

async function check(recorded: Ratios): Promise<void> {
  for (const rounds of ATTEMPTS) {
    const found = await ratios(rounds);
    const slow = Object.entries(recorded).filter(([size, value]) => !((found[size] ?? Number.NaN) <= WORSE * value));
    for (const [size, value] of Object.entries(recorded)) {
      console.log(`${size}: ${ratio(found[size] ?? Number.NaN, 1)} the floor's time, recorded ${ratio(value, 1)}`);
    }
    if (slow.length === 0) return;
  }
  console.error(
    `slower than ${WORSE} × the recorded ratio; if that is meant: node --import tsx test/bench/guard.ts --record`,
  );
  process.exitCode = 1;
}
