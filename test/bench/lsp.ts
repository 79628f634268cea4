// npm run bench:lsp — edit → diagnostics, edit → outline, memory and start-up of our server, the floor and the peers, in
// one run and turn by turn. Options: --rounds=3 --edits=54
import { join } from 'node:path';
import { LAYOUTS, type Layout } from '../support/layouts';
import { numberArgument } from './arguments';
import { buildOurs, FLOOR } from './builds';
import { compilation, jsonText, reportText } from './corpus';
import { publish, table } from './document';
import { type Measured, measureRound, measureStart, nothingMeasured } from './lspMeasure';
import type { ServerCommand } from './lspServer';
import { installPeers, peerFile, peerVersion } from './peers';
import { median, quantile, ratio, shown } from './statistics';

const SIZES = [
  ['10 KB', 10_000],
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
  ['5 MB', 5_000_000],
] as const;

const rounds = numberArgument('rounds', 3);
const edits = numberArgument('edits', 54);

installPeers();
const built = buildOurs();
const langservers = 'vscode-langservers-extracted';
const COMMANDS: readonly ServerCommand[] = [
  { name: 'floor', args: [join(built, FLOOR), '--stdio'], languageId: 'plaintext' },
  { name: 'Nianbao', args: [join(built, 'server.js'), '--stdio'], languageId: 'annual-report' },
  { name: 'AutoCorrect', args: [peerFile('autocorrect-node/cli.js'), 'server'], languageId: 'markdown' },
  {
    name: 'VS Code Markdown',
    args: [peerFile(`${langservers}/bin/vscode-markdown-language-server`), '--stdio'],
    languageId: 'markdown',
  },
  {
    name: 'VS Code JSON',
    args: [peerFile(`${langservers}/bin/vscode-json-language-server`), '--stdio'],
    languageId: 'json',
  },
];

const rows: string[][] = [];
for (const [size, bytes] of SIZES) {
  const { text } = compilation(bytes);
  const json = jsonText(bytes);
  const measured = new Map<string, Measured>(COMMANDS.map(({ name }) => [name, nothingMeasured()]));
  const plan = { warmUp: bytes > 500_000 ? 18 : 90, edits, outlines: 12, patience: 8, timeout: 20 };
  for (let round = 0; round < rounds; round++) {
    await measureRound(COMMANDS, ({ languageId }) => (languageId === 'json' ? json : text), plan, measured);
  }
  const floor = measured.get('floor') as Measured;
  for (const { name } of COMMANDS) rows.push([size, name, ...figures(measured.get(name) as Measured, floor)]);
  console.log(
    rows
      .slice(-COMMANDS.length)
      .map((row) => row.join('  '))
      .join('\n'),
  );
}

publish('lsp', [versions(), latencyTable(), '', await startTable()].join('\n'));

function figures({ diagnostics, outline, memory }: Measured, floor: Measured): string[] {
  const at = (share: number) => quantile(diagnostics, share);
  return [
    ...[at(0.5), at(0.95), at(0.99)].map(shown),
    ratio(at(0.5), quantile(floor.diagnostics, 0.5)),
    ratio(at(0.99), quantile(floor.diagnostics, 0.99)),
    shown(median(outline)),
    ratio(median(outline), median(floor.outline)),
    shown(median(memory)),
    ratio(median(memory), median(floor.memory)),
  ];
}

function latencyTable(): string {
  const head = [
    'size',
    'server',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'p50 / floor',
    'p99 / floor',
    'outline p50 ms',
    'outline / floor',
    'memory MB',
    'memory / floor',
  ];
  return table(head, rows);
}

async function startTable(): Promise<string> {
  const starts = new Map(COMMANDS.map(({ name }) => [name, { initialized: [] as number[], first: [] as number[] }]));
  const text = reportText(2, LAYOUTS[1] as Layout);
  const json = jsonText(10_000);
  for (let round = 0; round < 4 * rounds; round++) {
    for (const command of COMMANDS) {
      const took = await measureStart(command, command.languageId === 'json' ? json : text);
      starts.get(command.name)?.initialized.push(took.initialized);
      starts.get(command.name)?.first.push(took.first);
    }
  }
  const floor = median(starts.get('floor')?.first ?? []);
  const lines = [...starts].map(([name, { initialized, first }]) => [
    name,
    shown(median(initialized)),
    shown(median(first)),
    ratio(median(first), floor),
  ]);
  return table(['start-up', 'to initialize ms', 'to first diagnostics ms', '/ floor'], lines);
}

function versions(): string {
  return `AutoCorrect ${peerVersion('autocorrect-node')} (its server in Node's process, as npm ships it), ${langservers} ${peerVersion(langservers)}. ${rounds} rounds of ${edits} edits.\n`;
}
