import type { SourceText } from '../../core/text/sourceText';
import { type OutlinedReport, type OutlineNode, outlines } from '../../features/outline';
import type { InputFile } from '../input/read';
import { eachInput } from '../inputs';
import { CONFIG_OPTIONS, chooseLocale, LOCALE_OPTION, parseOptions } from '../options';
import { printable } from '../output/displayWidth';
import { recordWriter } from '../output/records';
import { reportReader } from '../reportReader';
import { outlineView } from '../views';
import type { Command } from './command';

const OPTIONS = { format: ['pretty', 'json'], ...CONFIG_OPTIONS, locale: LOCALE_OPTION } as const;

/** Prints the outline: for people as an indented list, for programs as an array of the topmost nodes of all files. */
export const outline: Command = async (args, terminal) => {
  const { options, positionals } = parseOptions(args, OPTIONS);
  const locale = chooseLocale(options.locale, terminal.env);
  const writer = options.format === 'json' ? outlineJson() : outlinePretty;
  const read = await reportReader(options, positionals, terminal.cwd);

  const handle = async (file: InputFile) => {
    const document = await read(file);
    if (document !== null) await terminal.out.write(writer.file(file.source.name, outlines(document, locale)));
    return null;
  };

  await terminal.out.write(writer.start());
  const { unreadable } = await eachInput(positionals, terminal, locale, handle);
  await terminal.out.write(writer.end());
  return unreadable > 0 ? 2 : 0;
};

interface OutlineWriter {
  start(): string;
  file(name: string, reports: readonly OutlinedReport[]): string;
  end(): string;
}

function outlineJson(): OutlineWriter {
  const writer = recordWriter('json');
  const record = (file: string, source: SourceText, node: OutlineNode) =>
    writer.record({ file, ...outlineView(source, node) });
  return {
    ...writer,
    file: (file, reports) =>
      reports.flatMap(({ source, nodes }) => nodes.map((node) => record(file, source, node))).join(''),
  };
}

const outlinePretty: OutlineWriter = {
  start: () => '',
  file: (name, reports) =>
    [
      printable(name),
      ...reports.flatMap(({ source, nodes }) => nodes.flatMap((node) => lines(source, node, 1))),
      '',
    ].join('\n'),
  end: () => '',
};

function lines(source: SourceText, { title, selection, children }: OutlineNode, depth: number): string[] {
  const { line } = source.positionAt(selection.start);
  const own = `${'  '.repeat(depth)}${printable(title)}  :${line + 1}`;
  return [own, ...children.flatMap((child) => lines(source, child, depth + 1))];
}
