/** Id of the language that package.json contributes. */
export const REPORT_LANGUAGE = 'annual-report';

/** Languages in which reports turn up unrecognised. */
export const TEXT_LANGUAGES: ReadonlySet<string> = new Set(['plaintext', 'markdown']);

/** Older states of a file in a diff view: looking at them must not add findings to the Problems list. */
export const HISTORY_SCHEMES: ReadonlySet<string> = new Set(['git', 'gitfs', 'vscode-local-history']);
