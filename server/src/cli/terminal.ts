/** The outside world of the command line, so that everything behind `main.ts` can run without a process. */
export interface Terminal {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly out: Output;
  readonly err: Output;
}

export interface Output {
  /** Resolves when more can be written. */
  write(text: string): Promise<void>;
  readonly kind: 'tty' | 'pipe';
  /** Width in terminal columns. */
  readonly columns: number;
}
