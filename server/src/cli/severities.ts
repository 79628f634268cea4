import type { Severity } from '../core/rules/rule';

/** From the worst on. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];
