import type Mocha from 'mocha';

// 'spec' by name: the browser build's own default writes into a page that a worker does not have.
export const OPTIONS = { ui: 'tdd', reporter: 'spec', timeout: 60_000, color: false } as const;

/** Rejects when a test failed, which makes the host exit with a non-zero status. */
export function finished(mocha: Mocha): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
