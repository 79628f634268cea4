import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../bundles';

const PAGE = join(ROOT, 'docs/performance.md');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** Prints what was measured and puts it into its place in docs/performance.md. */
export function publish(part: 'lsp' | 'batch' | 'core', text: string): void {
  const block = `${machine()}\n\n${text}`;
  console.log(`\n${block}`);
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start === -1 || stop === -1) throw new Error(`${PAGE} has no place for ${part}`);
  writeFileSync(PAGE, `${page.slice(0, start + begin.length)}\n${block}\n${page.slice(stop)}`);
}

function machine(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} at ${commit}: Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model}.`;
}
