// Writes what is generated from the sources: the rules' pages under docs/rules, their index, the text that the hover and
// `nianbao rules` show, the JSON Schemas of the workspace file and of editions, and the official editions. `--check` writes nothing and fails when a file is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
const RULES = 'server/src/core/rules';
const PAGES = 'docs/rules';
const SEVERITIES = { error: '错误', warning: '警告', information: '说明', hint: '提示' };

const list = rules();
const outputs = new Map([...generate(list), ...schemas(list), editions()]);
const stale = process.argv.includes('--check') ? outOfDate(outputs) : write(outputs);
for (const file of stale) console.error(`out of date: ${file} (run node .ci/generate.mjs)`);
process.exitCode = stale.length > 0 ? 1 : 0;

/** The rules in the order of their ids, each with its doc comment. */
function rules() {
  return load(`${RULES}/index.ts`)
    .RULES.map(({ id, severity }) => ({ id, severity, docs: docsOf(id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function schemas(list) {
  const titles = new Map(list.map(({ id, docs }) => [id, `${docs['zh-CN'].title}\n${docs.en.title}`]));
  const { config, edition } = load('server/src/core/config/jsonSchema.ts').jsonSchemas((rule) => titles.get(rule));
  const text = (schema) => `${JSON.stringify(schema, null, 2)}\n`;
  return [
    ['docs/nianbao.schema.json', text(config)],
    ['docs/nianbao-edition.schema.json', text(edition)],
  ];
}

/** The official forms with all that their schema adds, so that nobody has to check them again. */
function editions() {
  const { SOURCES } = load('server/src/core/editions/sources.ts');
  return ['server/src/core/editions/official.json', `${JSON.stringify(SOURCES)}\n`];
}

/** What a TypeScript module exports. */
function load(entryPoint) {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}

/** The comment above `export const rule`: a Chinese and an English part, each opened by a first-level heading. */
function docsOf(id) {
  const file = `${RULES}/${id}.ts`;
  const source = readFileSync(join(ROOT, file), 'utf8');
  const comment = /\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport const rule\b/.exec(source);
  if (comment === null) throw new Error(`${file}: no doc comment above the rule`);
  const parts = comment[1]
    .replace(/^ \* ?/gm, '')
    .split(/^# /m)
    .slice(1);
  if (parts.length !== 2) throw new Error(`${file}: the doc comment needs a Chinese and an English part`);
  const [chinese, english] = parts.map((part) => {
    const end = part.indexOf('\n');
    return { title: part.slice(0, end).trim(), body: unwrapped(part.slice(end).trim()) };
  });
  return { 'zh-CN': chinese, en: english };
}

/** One line for each paragraph and list item: a line break in Chinese text would be shown as a blank. */
function unwrapped(text) {
  const lines = [];
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    const opens =
      line === '' || /^(?:#|- |\d+\. |```|\|)/.test(line) || last === undefined || last === '' || last.startsWith('#');
    if (opens) lines.push(line);
    else
      lines[lines.length - 1] =
        `${last}${/[\u2e80-\uffef]$/.test(last) || /^[\u2e80-\uffef]/.test(line.trim()) ? '' : ' '}${line.trim()}`;
  }
  return lines.join('\n');
}

function generate(list) {
  const files = new Map();
  for (const rule of list) files.set(`${PAGES}/${rule.id}.md`, page(rule));
  files.set(`${PAGES}/README.md`, index(list));
  files.set(
    `${RULES}/docs.json`,
    `${JSON.stringify(Object.fromEntries(list.map(({ id, docs }) => [id, docs])), null, 2)}\n`,
  );
  return files;
}

function page({ id, severity, docs: { 'zh-CN': chinese, en } }) {
  return `# ${chinese.title}

\`${id}\` · 默认级别：${SEVERITIES[severity]} · [English](#${anchor(en.title)})

${chinese.body}

---

# ${en.title}

\`${id}\` · default severity: ${severity}

${en.body}
`;
}

function anchor(title) {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

function index(list) {
  const rows = list.map(
    ({ id, severity, docs }) =>
      `| [\`${id}\`](${id}.md) | ${SEVERITIES[severity]} ${severity} | **${docs['zh-CN'].title}**：${summary(docs['zh-CN'])} | ${docs.en.title} |`,
  );
  return `# 规则 Rules

由规则源文件的说明生成（\`node .ci/generate.mjs\`），请勿手改。Generated from the rules' own comments; do not edit.

| 规则 rule | 级别 severity | 说明 | English |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** The first paragraph. */
function summary({ body }) {
  return body.split('\n\n', 1)[0].replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function outOfDate(files) {
  const wrong = [...files].filter(
    ([file, text]) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== text,
  );
  return [...wrong.map(([file]) => file), ...orphans(files)];
}

function write(files) {
  for (const file of orphans(files)) rmSync(join(ROOT, file));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), text);
  }
  return [];
}

/** Pages of rules that are no more. */
function orphans(files) {
  if (!existsSync(join(ROOT, PAGES))) return [];
  return readdirSync(join(ROOT, PAGES), { recursive: true })
    .map((file) => `${PAGES}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !files.has(file));
}
