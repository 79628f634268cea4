// The least that a checker of files can do. usage: node read.mjs read|regex FOLDER
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const [what, folder] = process.argv.slice(2);
const decoder = new TextDecoder('utf-8', { fatal: true });
const PATTERNS = [/\*\*/g, /[ \t]{8}/g, /^[一二三四五六七八九十]、/g, /\d{4}年/g, /（[^）]*$/g];
const AHEAD = 8;
let found = 0;

function look(bytes) {
  const text = decoder.decode(bytes);
  if (what === 'read') found += text.length;
  else for (const line of text.split('\n')) for (const each of PATTERNS) found += line.match(each)?.length ?? 0;
}

const pending = [];
for (const file of readdirSync(folder)) {
  pending.push(readFile(join(folder, file)));
  if (pending.length === AHEAD) look(await pending.shift());
}
for (const file of pending) look(await file);
console.log(found);
