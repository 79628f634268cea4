import { l10n } from 'vscode';
import type { Texts } from './protocol';

/** Stands in a text where the page puts a number. */
const COUNT = '{0}';

export function texts(): Texts {
  return {
    noReport: l10n.t('Open an annual report to see its tables here.'),
    untitled: l10n.t('Report without a title'),
    sections: l10n.t('Sections'),
    found: l10n.t('found'),
    findings: l10n.t('findings: {0}', COUNT),
    empty: l10n.t('empty'),
    missing: l10n.t('missing'),
    noFindings: l10n.t('no findings'),
    errors: l10n.t('errors: {0}', COUNT),
    warnings: l10n.t('warnings: {0}', COUNT),
    information: l10n.t('notes: {0}', COUNT),
    hints: l10n.t('hints: {0}', COUNT),
    report: l10n.t('Report'),
    absent: l10n.t('This table is not in the text.'),
    copy: l10n.t('Copy table'),
    copied: l10n.t('Copied. Paste it into Word or Excel.'),
    legendWrong: l10n.t('something is wrong'),
    legendInferred: l10n.t('worked out from glued digits'),
    legendBlank: l10n.t('blank'),
    legendPlaceholder: l10n.t('placeholder'),
    legendMissing: l10n.t('no figure found'),
    help: l10n.t('Arrow keys move, Enter goes to the text.'),
  };
}
