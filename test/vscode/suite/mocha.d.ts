// The part of Mocha that the suite uses. Mocha is installed only for the editor tests, type checking runs without them.
declare module 'mocha' {
  interface Options {
    readonly ui: 'tdd';
    readonly reporter: 'spec';
    readonly timeout: number;
    readonly color?: boolean;
  }
  class Mocha {
    static readonly reporters: { readonly Base: { consoleLog: (...args: unknown[]) => void } };
    readonly suite: { emit(event: 'pre-require', context: object, file: string, mocha: Mocha): void };
    constructor(options: Options);
    setup(options: Options): void;
    run(done: (failures: number) => void): void;
  }
  export default Mocha;
}

declare module 'mocha/mocha';

declare function suite(title: string, define: () => void): void;
declare function test(title: string, run: () => Promise<void>): void;
declare function suiteSetup(run: () => Promise<void>): void;
declare function teardown(run: () => Promise<void>): void;
