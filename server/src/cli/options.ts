import { parseArgs } from 'node:util';
import { EDITIONS } from '../core/editions/index';
import { type Locale, localeOf } from '../core/messages/format';
import { UsageError } from './usageError';

/** `flag` options stand alone; the others take one of the listed values. */
export type OptionSpec = 'flag' | readonly string[];

/** Options of one command by name, without dashes. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface ParsedArguments<S extends OptionSpecs> {
  /** The value given last, `undefined` for options that were not given. */
  readonly options: { readonly [K in keyof S]: S[K] extends readonly (infer V)[] ? V | undefined : true | undefined };
  readonly positionals: readonly string[];
}

export const LOCALE_OPTION = ['zh-CN', 'en'] as const;
export const EDITION_OPTION: readonly string[] = ['auto', ...EDITIONS.map(({ id }) => id)];

/** Reads the arguments of a command. Throws UsageError for anything that is not among its options. */
export function parseOptions<const S extends OptionSpecs>(args: readonly string[], specs: S): ParsedArguments<S> {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { type: spec === 'flag' ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: Record<string, string | true> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    else if (token.kind === 'option') values[token.name] = readOption(specs[token.name], token);
  }
  return { options: values as ParsedArguments<S>['options'], positionals };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
}

function readOption(spec: OptionSpec | undefined, { rawName: option, value }: OptionToken): string | true {
  if (spec === undefined) throw new UsageError('cli.usage.unknownOption', { option });
  if (spec === 'flag') {
    if (value !== undefined) throw new UsageError('cli.usage.unexpectedValue', { option, value });
    return true;
  }
  const choices = spec.join(' | ');
  if (value === undefined) throw new UsageError('cli.usage.missingValue', { option, choices });
  if (!spec.includes(value)) throw new UsageError('cli.usage.badValue', { option, value, choices });
  return value;
}

/** Language of the output: as asked for, else by the environment, Chinese where that says nothing. */
export function chooseLocale(option: Locale | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  if (option !== undefined) return option;
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return set === undefined || /^(C|POSIX)(\.|$)/i.test(set) ? 'zh-CN' : localeOf(set.replace('_', '-'));
}
