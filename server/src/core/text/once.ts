/** A function that works out its answer once for each object and keeps it as long as the object lives. */
export function once<Key extends object, Value extends NonNullable<unknown>>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
}
