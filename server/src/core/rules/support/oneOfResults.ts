import { countFrom, SENTENCE } from '../../prose/breakdowns';
import type { Claim } from '../../prose/claims';
import type { Prose } from '../../prose/model';
import { add, compare } from '../../text/decimal';

/** Results that stand beside what was answered: these applications got no answer to their request. */
const UNANSWERED = /不予处理|不予受理|无法提供|不明确|其[他它]处理|不存在|不掌握|不属于|撤回|终止/;

/** 受理12件，答复7件，不予处理4件，仍不明确1件: answered means one of the results that make up what was received. */
export function isOneOfResults({ flow: { text }, counts }: Prose, done: Claim, received: Claim): boolean {
  if (received.end > done.start || SENTENCE.test(text.slice(received.end, done.start))) return false;
  let sum = done.value;
  let end = done.end;
  for (let i = countFrom(counts, end); i < counts.length; i++) {
    const count = counts[i];
    const label = text.slice(end, count?.start);
    if (count === undefined || SENTENCE.test(label) || !UNANSWERED.test(label)) return false;
    sum = add(sum, count.value);
    end = count.end;
    if (compare(sum, received.value) >= 0) return compare(sum, received.value) === 0;
  }
  return false;
}
