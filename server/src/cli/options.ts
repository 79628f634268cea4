import { parseArgs } from 'node:util';
import { type Locale, localeOf } from '../core/messages/format';
import { UsageError } from './usageError';

/** `flag` options stand alone, `text` ones take any value; the others take one of the listed values. */
export type OptionSpec = 'flag' | 'text' | readonly string[];

/** Options of one command by name, without dashes. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface ParsedArguments<S extends OptionSpecs> {
  /** The value given last, `undefined` for options that were not given. */
  readonly options: { readonly [K in keyof S]: OptionValue<S[K]> | undefined };
  readonly positionals: readonly string[];
}

type OptionValue<S extends OptionSpec> = S extends readonly (infer V)[] ? V : S extends 'text' ? string : true;

export const LOCALE_OPTION = ['zh-CN', 'en'] as const;
/** Options that decide by which settings reports are read; user editions make any name possible. */
export const CONFIG_OPTIONS = { edition: 'text', config: 'text' } as const;

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
  if (spec === 'text') {
    // What looks like the next option is one: `--config --fix` lacks its value.
    if (value === undefined || value.startsWith('--')) throw new UsageError('cli.usage.missingText', { option });
    return value;
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
