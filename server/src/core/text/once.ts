/**
 * Where an object keeps what was worked out of it. In the object itself: what a WeakMap has taken in outlives its key
 * until the collector goes through the whole heap, and with it the report that it was worked out of.
 */
const ANSWERS = Symbol('answers');

interface Keeper {
  readonly [ANSWERS]?: Map<unknown, unknown>;
}

/** A function that works out its answer once for each object and keeps it as long as the object lives. */
export function once<Key extends object, Value extends NonNullable<unknown>>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    const answers = (key as Keeper)[ANSWERS] ?? keeping(key);
    let value = answers.get(work) as Value | undefined;
    if (value === undefined) {
      value = work(key);
      answers.set(work, value);
    }
    return value;
  };
}

function keeping(key: object): Map<unknown, unknown> {
  const value = new Map<unknown, unknown>();
  // Not enumerable: a changed copy of the object has other answers.
  Object.defineProperty(key, ANSWERS, { value });
  return value;
}
