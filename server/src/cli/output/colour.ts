import type { Output, Terminal } from '../terminal';

export type Colour = 'red' | 'yellow' | 'cyan' | 'grey' | 'bold';

const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, cyan: 36, grey: 90, bold: 1 };

/** A function that paints text, or leaves it alone where colours are off. */
export function colour(colours: 'on' | 'off'): (name: Colour, text: string) => string {
  return (name, text) => (colours === 'on' ? `\x1b[${CODES[name]}m${text}\x1b[0m` : text);
}

/** Colours only on a terminal, and not where the user asks for none (https://no-color.org). */
export function coloursFor(output: Output, env: Terminal['env']): 'on' | 'off' {
  const refused = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return output.kind === 'tty' && !refused ? 'on' : 'off';
}
