import { analyseDocument } from '../../core/document';
import { EDITIONS, editionForYear } from '../../core/editions/index';
import type { Locale } from '../../core/messages/format';
import type { Fact } from '../../core/recognition/report';
import { CLEAN_LAYOUTS, DEFAULT_LAYOUT } from '../../core/rendering/writeTable';
import { lastYearFacts } from '../../core/writing/lastYear';
import { newReport } from '../../core/writing/newReport';
import { eachInput } from '../inputs';
import { chooseLocale, LOCALE_OPTION, parseOptions } from '../options';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import type { Command } from './command';

const OPTIONS = {
  edition: ['auto', ...EDITIONS.map(({ id }) => id)],
  organisation: 'text',
  year: 'text',
  from: 'text',
  layout: CLEAN_LAYOUTS,
  locale: LOCALE_OPTION,
} as const;

type Figures = ReadonlyMap<string, Fact>;

/** Prints a report to be filled in, with what last year's report says about this year. */
export const create: Command = async (args, terminal) => {
  const { options, positionals } = parseOptions(args, OPTIONS);
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError('cli.usage.noPositionals', { value: extra });
  const organisation = required('--organisation', options.organisation);
  const year = yearOf(required('--year', options.year));
  const locale = chooseLocale(options.locale, terminal.env);
  const read = options.from === undefined ? null : await figuresOf(options.from, year, terminal, locale);
  if (read === 'unreadable') return 2;
  const edition = EDITIONS.find(({ id }) => id === options.edition) ?? editionForYear(year);
  const layout = options.layout ?? DEFAULT_LAYOUT;
  await terminal.out.write(newReport({ edition, organisation, year, lastYear: read, layout }));
  return 0;
};

function required(option: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') throw new UsageError('cli.usage.missingText', { option });
  return value.trim();
}

function yearOf(value: string): number {
  if (!/^20\d{2}$/.test(value)) throw new UsageError('cli.usage.badYear', { value });
  return Number(value);
}

/** Throws UsageError when the file holds no report on the year before. */
async function figuresOf(
  path: string,
  year: number,
  terminal: Terminal,
  locale: Locale,
): Promise<Figures | 'unreadable'> {
  let figures: Figures | null = null;
  const { unreadable } = await eachInput([path], terminal, locale, async ({ decoded }) => {
    figures ??= lastYearFacts([analyseDocument(decoded.text)], { year, organisation: null });
    return null;
  });
  if (unreadable > 0) return 'unreadable';
  if (figures === null) throw new UsageError('cli.usage.notLastYear', { path, year: year - 1 });
  return figures;
}
