/** Writes objects one after another: as one array with an object a line, or as lines of their own. */
export interface RecordWriter {
  start(): string;
  record(value: object): string;
  end(): string;
}

export function recordWriter(format: 'json' | 'ndjson'): RecordWriter {
  if (format === 'ndjson') return { start: () => '', record: (value) => `${JSON.stringify(value)}\n`, end: () => '' };
  let separator = '\n';
  return {
    start: () => '[',
    record: (value) => {
      const text = `${separator}${JSON.stringify(value)}`;
      separator = ',\n';
      return text;
    },
    end: () => '\n]\n',
  };
}

/** As `recordWriter`, but a record that stays the only one is printed bare: one report asked for, one object answered. */
export function loneRecordWriter(format: 'json' | 'ndjson'): RecordWriter {
  const writer = recordWriter(format);
  if (format === 'ndjson') return writer;
  let first: object | null = null;
  let count = 0;
  return {
    start: () => '',
    record: (value) => {
      count++;
      if (count === 1) {
        first = value;
        return '';
      }
      const opening = count === 2 && first !== null ? writer.start() + writer.record(first) : '';
      return opening + writer.record(value);
    },
    end: () => {
      if (count === 1) return `${JSON.stringify(first)}\n`;
      return count === 0 ? writer.start() + writer.end() : writer.end();
    },
  };
}
