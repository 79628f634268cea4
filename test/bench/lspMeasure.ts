import { editsOf } from './edits';
import { LspServer, type ServerCommand } from './lspServer';

/** Everything that was measured of one server with a document of one size; milliseconds and megabytes. */
export interface Measured {
  readonly diagnostics: number[];
  /** The same by the number of the edit, of which there are a few kinds at a few places. */
  readonly byEdit: Map<number, number[]>;
  readonly outline: number[];
  readonly memory: number[];
}

export interface Plan {
  /** Edits before those that count, for the just-in-time compiler. */
  readonly warmUp: number;
  readonly edits: number;
  readonly outlines: number;
  /** Seconds after which a server is left out of the rest of a round. */
  readonly patience: number;
  /** For a server that does not answer at all. */
  readonly timeout: number;
}

export function nothingMeasured(): Measured {
  return { diagnostics: [], byEdit: new Map(), outline: [], memory: [] };
}

/** One round: the servers take turns edit by edit, so that whatever else the machine does hits all of them alike. */
export async function measureRound(
  commands: readonly ServerCommand[],
  textFor: (command: ServerCommand) => string,
  plan: Plan,
  into: ReadonlyMap<string, Measured>,
): Promise<void> {
  const runs = commands.map((command) => new Run(command, textFor(command), plan, into.get(command.name) as Measured));
  try {
    for (const run of runs) await run.start();
    for (let turn = 0; turn < plan.warmUp + plan.edits; turn++) {
      for (const run of runs) await run.edit(turn, turn < plan.warmUp ? 'warm-up' : 'diagnostics');
    }
    for (let turn = 0; turn < plan.outlines; turn++) for (const run of runs) await run.edit(turn, 'outline');
    for (const run of runs) run.weigh();
  } finally {
    for (const run of runs) run.end();
  }
}

class Run {
  private readonly server: LspServer;
  private state: 'able' | 'out' = 'able';
  private spent = 0;

  constructor(
    command: ServerCommand,
    private readonly text: string,
    private readonly plan: Plan,
    private readonly measured: Measured,
  ) {
    this.server = new LspServer(command);
  }

  async start(): Promise<void> {
    await this.within(this.server.initialize());
    if (this.state === 'able') await this.within(this.server.open(this.text));
  }

  /** The edit of that turn and its removal, which counts as an edit too. */
  async edit(turn: number, what: 'warm-up' | 'diagnostics' | 'outline'): Promise<void> {
    const edits = editsOf(this.text);
    const place = (turn >> 1) % edits.length;
    const edit = edits[place];
    if (edit === undefined || this.state === 'out' || this.spent > this.plan.patience * 1000) return;
    const [typed, removed] = turn % 2 === 0 ? [edit, 0] : [{ ...edit, text: '' }, edit.text.length];
    if (what === 'outline' && this.server.outline === 'none') return;
    const until = what === 'outline' ? 'outline' : 'diagnostics';
    const took = await this.within(this.server.edit(typed, removed, until));
    if (took === undefined) return;
    this.spent += took;
    // A server that takes long has no time to warm up, and no need.
    if (what === 'outline') this.measured.outline.push(took);
    else if (what === 'diagnostics' || took > 500) this.keep(place, took);
  }

  private keep(place: number, took: number): void {
    const { diagnostics, byEdit } = this.measured;
    diagnostics.push(took);
    byEdit.set(place, [...(byEdit.get(place) ?? []), took]);
  }

  weigh(): void {
    if (this.state === 'able') this.measured.memory.push(this.server.memory());
  }

  end(): void {
    this.server.end();
  }

  /** Undefined for what never came. */
  private async within<T>(work: Promise<T>): Promise<T | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.state = 'out';
        resolve(undefined);
      }, this.plan.timeout * 1000);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
}

/** Milliseconds from the start of the process to the answer to `initialize`, and on to the first diagnostics. */
export async function measureStart(
  command: ServerCommand,
  text: string,
): Promise<{ initialized: number; first: number }> {
  const start = performance.now();
  const server = new LspServer(command);
  try {
    await server.initialize();
    const initialized = performance.now() - start;
    await server.open(text);
    return { initialized, first: performance.now() - start };
  } finally {
    server.end();
  }
}
