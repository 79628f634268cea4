import { formatMessage } from '../../core/messages/format';
import type { Finding, Message, Related, Severity } from '../../core/rules/rule';
import type { SourceText } from '../../core/text/sourceText';
import type { Span } from '../../core/text/span';
import type { BaselineTotals, CheckFormat, CheckTotals, OutputStyle } from './checkFormat';
import { type Colour, colour } from './colour';
import { printable } from './displayWidth';
import { excerpt } from './excerpt';

const SEVERITY_COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'cyan',
  hint: 'grey',
};

const MARGIN = '    ';

/** For people: every finding with its line, the offending part underlined, and a summary. */
export const pretty: CheckFormat = (style) => ({
  start: '',
  separator: '',
  file: ({ name, analyses }) =>
    analyses
      .flatMap(({ source, findings }) => findings.map((finding) => `${findingText(name, source, finding, style)}\n\n`))
      .join(''),
  end: (totals) => `${summary(totals, style).join('\n')}\n`,
});

function findingText(name: string, source: SourceText, finding: Finding, style: OutputStyle): string {
  const paint = colour(style.colours);
  const severity = say({ key: `cli.severity.${finding.severity}`, args: {} }, style);
  const head = [
    paint('bold', place(name, source, finding.span)),
    paint(SEVERITY_COLOURS[finding.severity], severity),
    say(finding.message, style),
    paint('grey', finding.rule),
  ];
  const { line, underline } = excerpt(source, finding.span, style.columns - MARGIN.length);
  const shown = [line, paint(SEVERITY_COLOURS[finding.severity], underline)].map((text) => `${MARGIN}${text}`);
  const related = finding.related.map((entry) => `${MARGIN}${relatedText(name, source, entry, style)}`);
  const fixes = finding.fixes.map(
    ({ title }) => `${MARGIN}${say({ key: 'cli.fix', args: { title: say(title, style) } }, style)}`,
  );
  return [head.join('  '), ...shown, ...related, ...fixes].join('\n');
}

function relatedText(name: string, source: SourceText, { span, message }: Related, style: OutputStyle): string {
  return `${colour(style.colours)('grey', place(name, source, span))}  ${say(message, style)}`;
}

/** One-based, as editors count for people. */
function place(name: string, source: SourceText, span: Span): string {
  const { line, character } = source.positionAt(span.start);
  return `${printable(name)}:${line + 1}:${character + 1}`;
}

function summary(totals: CheckTotals, style: OutputStyle): string[] {
  const { error, warning, information, hint } = totals.findings;
  const lines = [say({ key: 'cli.summary', args: { files: totals.files, error, warning, information, hint } }, style)];
  if (totals.fixed > 0) lines.push(say({ key: 'cli.summary.fixed', args: { files: totals.fixed } }, style));
  if (totals.skipped > 0) lines.push(say({ key: 'cli.summary.skipped', args: { files: totals.skipped } }, style));
  if (totals.unreadable > 0) {
    lines.push(say({ key: 'cli.summary.unreadable', args: { files: totals.unreadable } }, style));
  }
  if (totals.baseline !== null) lines.push(baselineText(totals.baseline, style));
  return lines;
}

function baselineText({ known, gone, file }: BaselineTotals, style: OutputStyle): string {
  return say({ key: `cli.summary.baseline.${file}`, args: { known, gone } }, style);
}

function say(message: Message, { locale }: OutputStyle): string {
  return printable(formatMessage(message, locale));
}
