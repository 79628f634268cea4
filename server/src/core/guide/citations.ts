import citations from './citations.json';
import type { Citation } from './schema';

export const CITATIONS: readonly Citation[] = citations;
