import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, CLI, SERVER } from '../bundles';
import { temporaryFolder } from '../temporaryFolder';

/** The built command line beside the built server, as in `dist/`. */
export const CLI_JS = join(bundle({ cli: CLI, server: SERVER }), 'cli.js');

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Uint8Array | string;
}

/** Runs the command line in a process of its own. */
export function nianbao(args: readonly string[], { cwd, env = {}, input }: RunOptions = {}): Run {
  const { PATH } = process.env;
  const result: SpawnSyncReturns<string> = spawnSync(process.execPath, [CLI_JS, ...args], {
    cwd,
    env: { PATH, ...env },
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** A folder with these files that vanishes with the test process. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** One file of `check --format json`. */
export interface CheckedView {
  readonly file: string;
  readonly encoding: string;
  readonly report: { readonly organisation: string; readonly year: number; readonly edition: string } | null;
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: RangeView;
  readonly related: readonly { readonly message: string; readonly range: RangeView }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: string;
    readonly edits: readonly { readonly range: RangeView; readonly newText: string }[];
  }[];
}

export interface RangeView {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Runs `check --format json` and reads its output. */
export function checkJson(args: readonly string[], options: RunOptions = {}): Run & { readonly files: CheckedView[] } {
  const run = nianbao(['check', '--format', 'json', ...args], options);
  return { ...run, files: JSON.parse(run.out) as CheckedView[] };
}
