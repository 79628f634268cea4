import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import { formatMessage, type Locale } from '../core/messages/format';
import type { Finding, Severity } from '../core/rules/rule';
import type { FixData } from './fixData';
import { rulePageUrl } from './rulePageUrl';

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The optional members of a diagnostic that the client understands. */
export type DiagnosticMember = 'relatedInformation' | 'codeDescription' | 'data';

export interface DiagnosticContext {
  readonly uri: string;
  readonly version: number;
  readonly locale: Locale;
  readonly members: ReadonlySet<DiagnosticMember>;
}

/** A diagnostic of ours. */
export type ReportDiagnostic = Diagnostic & Required<Pick<Diagnostic, 'severity' | 'code' | 'source'>>;

/** Findings as diagnostics, in the order of the findings. */
export function diagnostics(analysis: Analysis, context: DiagnosticContext): ReportDiagnostic[] {
  const { locale, members } = context;
  return analysis.findings.map((finding) => {
    const diagnostic: ReportDiagnostic = {
      range: analysis.source.rangeOf(finding.span),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      source: 'nianbao',
      message: formatMessage(finding.message, locale),
    };
    if (members.has('codeDescription')) diagnostic.codeDescription = { href: rulePageUrl(finding.rule) };
    if (members.has('relatedInformation') && finding.related.length > 0) {
      diagnostic.relatedInformation = relatedInformation(analysis, finding, context);
    }
    if (members.has('data') && finding.fixes.length > 0) diagnostic.data = fixData(analysis, finding, context);
    return diagnostic;
  });
}

function relatedInformation({ source }: Analysis, { related }: Finding, { uri, locale }: DiagnosticContext) {
  return related.map(({ span, message }) => ({
    location: { uri, range: source.rangeOf(span) },
    message: formatMessage(message, locale),
  }));
}

function fixData({ source }: Analysis, { fixes }: Finding, { version, locale }: DiagnosticContext): FixData {
  return {
    version,
    fixes: fixes.map(({ title, safety, edits }) => ({
      title: formatMessage(title, locale),
      safety,
      edits: edits.map(({ span, newText }) => {
        const { start, end } = source.rangeOf(span);
        return [start.line, start.character, end.line, end.character, newText];
      }),
    })),
  };
}
