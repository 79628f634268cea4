import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { decode } from '../workspace/decode';
import { isReportName, LARGEST_REPORT, type ReportFiles } from '../workspace/reportFiles';
import { clientReports } from './findReportsRequest';

/** A workspace with more folders than this is looked through as far as that. */
const MOST_FOLDERS = 2000;

/** Reports on this machine; those of other schemes by way of the client. */
export function nodeReports(connection: Connection): ReportFiles {
  const remote = clientReports(connection);
  return {
    find: (folder, most) => (folder.startsWith('file:') ? findLocal(folder, most) : remote.find(folder, most)),
    read: (uri) => (uri.startsWith('file:') ? readLocal(uri) : remote.read(uri)),
  };
}

/** Nearer folders first; neither hidden ones nor packages, and no links, which may lead in circles. */
async function findLocal(root: string, most: number): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [root];
  for (let i = 0; i < folders.length && found.length < most; i++) {
    const folder = folders[i] as string;
    for (const entry of await entries(folder)) {
      const uri = `${folder}/${encodeURIComponent(entry.name)}`;
      const isSkipped = entry.name.startsWith('.') || entry.name === 'node_modules' || folders.length === MOST_FOLDERS;
      if (entry.isDirectory() && !isSkipped) folders.push(uri);
      else if (entry.isFile() && isReportName(entry.name)) found.push(uri);
    }
  }
  return found.slice(0, most);
}

async function entries(folder: string): Promise<readonly Dirent[]> {
  try {
    const inside = await readdir(fileURLToPath(folder), { withFileTypes: true });
    return inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function readLocal(uri: string): Promise<string | null> {
  try {
    const path = fileURLToPath(uri);
    if ((await stat(path)).size > LARGEST_REPORT) return null;
    const decoded = decode(await readFile(path));
    return 'text' in decoded ? decoded.text : null;
  } catch {
    return null;
  }
}
