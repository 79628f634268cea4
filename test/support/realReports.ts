import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The published reports that lie beside the repository; they are not part of it and may be absent. */
const DIRECTORY = join(import.meta.dirname, '../../../shared/reports');

export interface RealReport {
  readonly file: string;
  readonly text: string;
  /** Fact id → figure, `""` for a visibly blank cell, null for what cannot be told. */
  readonly facts: Readonly<Record<string, string | null>>;
  /** In text order; section is null in editions without official sections. */
  readonly sections: readonly TrueSection[];
  readonly defects: readonly Remark[];
  /** Places that are right although they tempt a checker. */
  readonly clean: readonly Remark[];
}

export interface TrueSection {
  readonly section: number | null;
  readonly title: string;
  readonly line: number;
  readonly character: number;
}

export interface Remark {
  readonly rule: string;
  readonly line: number;
  readonly substring: string;
  readonly certainty: string;
}

/** Null when the directory is not there. */
export function realReports(): readonly RealReport[] | null {
  if (!existsSync(DIRECTORY)) return null;
  const outlines = outline();
  const defects = remarks('findings.tsv');
  const clean = remarks('clean.tsv');
  return readdirSync(DIRECTORY)
    .filter((file) => /\.(?:txt|md)$/.test(file) && file !== 'README.md')
    .map((file) => ({
      file,
      text: readFileSync(join(DIRECTORY, file), 'utf8'),
      facts: factsOf(file),
      sections: outlines.get(file) ?? [],
      defects: defects.get(file) ?? [],
      clean: clean.get(file) ?? [],
    }));
}

function factsOf(file: string): Readonly<Record<string, string | null>> {
  const path = join(DIRECTORY, 'truth', file.replace(/\.\w+$/, '.json'));
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).facts : {};
}

function outline(): ReadonlyMap<string, readonly TrueSection[]> {
  const entries: readonly { readonly file: string; readonly sections: readonly TrueSection[] }[] = JSON.parse(
    readFileSync(join(DIRECTORY, 'truth/outline.json'), 'utf8'),
  );
  return new Map(entries.map(({ file, sections }) => [file, sections]));
}

/** Rows of a tab-separated file without quoting, by report. */
function remarks(name: string): ReadonlyMap<string, readonly Remark[]> {
  const byFile = new Map<string, Remark[]>();
  for (const row of readFileSync(join(DIRECTORY, 'truth', name), 'utf8')
    .split('\n')
    .slice(1)) {
    const [file = '', rule = '', line = '', substring = '', , certainty = ''] = row.split('\t');
    if (file === '') continue;
    byFile.set(file, [...(byFile.get(file) ?? []), { rule, line: Number(line), substring, certainty }]);
  }
  return byFile;
}
