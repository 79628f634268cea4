import type { Edition } from '../../core/editions/schema';
import { basisText } from '../../core/guide/basis';
import { basisFor } from '../../core/guide/meanings';
import type { Meaning } from '../../core/guide/schema';
import { formatMessage, type Locale } from '../../core/messages/format';
import type { Block } from '../richText';

/** Each meaning with what it rests on; the usual understanding is told from the text of the law. */
export function meaningBlocks(meanings: readonly Meaning[], edition: Edition, locale: Locale): readonly Block[] {
  return meanings.flatMap((meaning): Block[] => {
    const basis = basisText(basisFor(meaning, edition), edition.notice, locale);
    const text: Block = { kind: 'text', text: meaning[locale] };
    return basis === '' ? [text] : [text, basisBlock(basis, meaning.certainty, locale)];
  });
}

export function basisBlock(basis: string, certainty: Meaning['certainty'], locale: Locale): Block {
  const key = certainty === 'usual' ? 'hover.basis.usual' : 'hover.basis';
  return { kind: 'text', text: formatMessage({ key, args: { basis } }, locale) };
}
