// The arrows of ARCHITECTURE.md: who may import whom. A new arrow is a decision, not an accident.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.join(__dirname, '..');

/** Folder → folders it may import from, besides itself. The longest matching folder decides. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'server/src/core/text': [],
  'server/src/core/editions': ['server/src/core/text'],
  'server/src/core/recognition': ['server/src/core/text', 'server/src/core/editions'],
  'server/src/core/prose': ['server/src/core/text', 'server/src/core/editions', 'server/src/core/recognition'],
  'server/src/core/rendering': ['server/src/core/text', 'server/src/core/editions'],
  'server/src/core/repair': ['server/src/core'],
  'server/src/core/messages': ['server/src/core/rules/rule.ts'],
  'server/src/core': ['server/src/core'],
  'server/src/features': ['server/src/core'],
  'server/src/cli': ['server/src/core', 'server/src/features', 'server/src/workspace'],
  'server/src/workspace': ['server/src/core'],
  'server/src/lsp': ['server/src/core', 'server/src/features', 'server/src/workspace'],
  // The answers that the client shows are described once, for both ends.
  'client/src': ['server/src/features/previewModel.ts', 'server/src/features/reportStatus.ts'],
  'client/webview': ['server/src/features/previewModel.ts', 'client/src/preview/protocol.ts'],
};

/** Packages each part may use; everything else, Node built-ins included, is closed to it. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  'server/src/core': [/^zod/, /^jsonc-parser$/],
  'server/src/features': [/^zod/, /^vscode-languageserver-types$/],
  'server/src/cli': [/^node:/],
  'server/src/lsp': [/^zod/, /^vscode-languageserver/, /^node:/],
  'client/src': [/^vscode/, /^node:/],
};

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

function longest(keys: readonly string[], file: string): string | undefined {
  return keys.filter((key) => file.startsWith(`${key}/`)).sort((a, b) => b.length - a.length)[0];
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/g)].map(
    (match) => match[1] as string,
  );
}

/** Why an import is not allowed, or null. */
function complaint(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) {
    const part = longest(Object.keys(PACKAGES), file);
    const known = part !== undefined && (PACKAGES[part] as readonly RegExp[]).some((name) => name.test(specifier));
    return known ? null : `${file} must not use the package ${specifier}`;
  }
  const folder = longest(Object.keys(ALLOWED), file) as string;
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const open = ['package.json', folder, ...(ALLOWED[folder] as readonly string[])];
  const allowed = open.some((entry) => target.startsWith(`${entry}/`) || target === entry || `${target}.ts` === entry);
  return allowed ? null : `${file} must not import ${target}`;
}

test('imports follow the arrows of ARCHITECTURE.md', () => {
  const files = [...sources('server/src'), ...sources('client/src'), ...sources('client/webview')];
  assert.ok(files.length > 80, 'the walk found the sources');
  const complaints = files.flatMap((file) => importsOf(file).flatMap((specifier) => complaint(file, specifier) ?? []));
  assert.deepEqual(complaints, []);
});

test('rules do not import rules', () => {
  const rules = sources('server/src/core/rules').filter((file) => /rules\/[a-z]+\/[a-z-]+\.ts$/.test(file));
  const ruleFiles = rules.filter((file) => !file.includes('/support/'));
  assert.ok(ruleFiles.length > 20, 'the walk found the rules');
  const complaints = ruleFiles.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('./') || /^\.\.\/(?!support|rule$|\.\.)/.test(specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  assert.deepEqual(complaints, []);
});
