import type { Locale } from '../../core/messages/format';
import { findingView, reportsView } from '../views';
import type { CheckedFile, CheckFormat } from './checkFormat';

/** An array with one object for each file, one file a line. */
export const json: CheckFormat = ({ locale }) => ({
  start: '[',
  separator: ',',
  file: (file) => `\n${JSON.stringify(fileView(file, locale))}`,
  end: () => '\n]\n',
});

/** One object a line and file. */
export const ndjson: CheckFormat = ({ locale }) => ({
  start: '',
  separator: '',
  file: (file) => `${JSON.stringify(fileView(file, locale))}\n`,
  end: () => '',
});

function fileView({ name, encoding, analyses }: CheckedFile, locale: Locale) {
  const findings = analyses.flatMap((analysis) =>
    analysis.findings.map((finding) => findingView(analysis.source, finding, locale)),
  );
  return { file: name, encoding, ...reportsView(analyses), findings };
}
