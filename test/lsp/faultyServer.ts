// A server whose analysis fails or dawdles on demand: the text says how.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { analyse } from '../../server/src/core/analyse';
import { rule } from '../../server/src/core/rules/citation/bracket';
import { startServer } from '../../server/src/lsp/server';
import type { WorkspaceFiles } from '../../server/src/workspace/loadedConfig';
import type { ReportFiles } from '../../server/src/workspace/reportFiles';

let analyses = 0;

const NO_FILES: WorkspaceFiles = {
  caseRule: 'sensitive',
  read: async () => null,
  decode: (part) => part,
  encode: (path) => path,
};
const NO_REPORTS: ReportFiles = { find: async () => [], read: async () => null };

const { check } = rule;
Object.assign(rule, {
  check: (...[report, context]: Parameters<typeof check>) => {
    if (report.source.text.includes('FAIL IN A RULE')) throw new Error('planted failure');
    return check(report, context);
  },
});

startServer(createConnection(ProposedFeatures.all), NO_FILES, NO_REPORTS, (text, options, ...others) => {
  analyses++;
  if (text.includes('THROW AT ONCE')) throw new Error('planted failure');
  const analysis = analyse(text, options, ...others);
  const busyUntil = Date.now() + (text.includes('DAWDLE') ? 300 : 0);
  while (Date.now() < busyUntil);
  if (text.includes('COUNT')) {
    const message = { key: `analyses=${analyses}`, args: {} };
    const finding = {
      rule: 'test/count',
      severity: 'hint',
      message,
      span: { start: 0, end: 0 },
      related: [],
      fixes: [],
    } as const;
    return { ...analysis, reports: analysis.reports, findings: [finding] };
  }
  if (!text.includes('THROW LATER')) return analysis;
  return {
    source: analysis.source,
    reports: analysis.reports,
    get findings(): never {
      throw new Error('planted failure');
    },
  };
});
