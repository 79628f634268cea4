import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { messagesTaken } from './turn';

/** Where the guard reports to. */
export interface GuardReport {
  failed(name: string, error: unknown): void;
  took(name: string, milliseconds: number): void;
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * Wraps every handler of the server: lets a cancellation or a change right behind the request be seen first, does not
 * start what is no longer wanted, reports the time taken, and turns an error into a log entry and the harmless answer.
 */
export class Guard {
  constructor(private readonly report: GuardReport) {}

  request<P, R>(
    name: string,
    harmless: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): Handler<P, R> {
    return async (params, token) => {
      await messagesTaken();
      if (token.isCancellationRequested) return cancelled();
      const answer = await this.run(name, harmless, () => handle(params, token));
      return token.isCancellationRequested ? cancelled() : answer;
    };
  }

  /** For work that nobody waits for or that cannot be cancelled. */
  async run<R>(name: string, harmless: R, work: () => R | Promise<R>): Promise<R> {
    const started = performance.now();
    try {
      return await work();
    } catch (error) {
      this.report.failed(name, error);
      return harmless;
    } finally {
      this.report.took(name, performance.now() - started);
    }
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
}
