import type { Locale } from '../../core/messages/format';
import { findingView, reportsView } from '../views';
import type { CheckedFile, CheckFormat } from './checkFormat';
import { recordWriter } from './records';

/** An array with one object for each file, one file a line. */
export const json: CheckFormat = ({ locale }) => writing('json', locale);

/** One object a line and file. */
export const ndjson: CheckFormat = ({ locale }) => writing('ndjson', locale);

function writing(format: 'json' | 'ndjson', locale: Locale): ReturnType<CheckFormat> {
  const writer = recordWriter(format);
  return { start: writer.start, file: (file) => writer.record(fileView(file, locale)), end: writer.end };
}

function fileView({ name, encoding, analyses }: CheckedFile, locale: Locale) {
  const findings = analyses.flatMap((analysis) =>
    analysis.findings.map((finding) => findingView(analysis.source, finding, locale)),
  );
  return { file: name, encoding, ...reportsView(analyses), findings };
}
