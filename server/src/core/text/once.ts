type Answers = Map<(key: never) => unknown, unknown>;

/** One weak reference for each object, however many functions are asked about it: each is work for the garbage collector. */
const known = new WeakMap<object, Answers>();

/** A function that works out its answer once for each object and keeps it as long as the object lives. */
export function once<Key extends object, Value extends NonNullable<unknown>>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    let answers = known.get(key);
    if (answers === undefined) {
      answers = new Map();
      known.set(key, answers);
    }
    let value = answers.get(work) as Value | undefined;
    if (value === undefined) {
      value = work(key);
      answers.set(work, value);
    }
    return value;
  };
}
