import type { Document } from '../document';
import type { Cell, FactMark } from '../grid';
import type { Random } from '../random';
import { type Mangle, mapCells } from './mangle';

/** Changes how figures are printed; cells that another mangle has changed already are left alone. */
function mapFigures(document: Document, change: (fact: FactMark, cell: Cell) => Cell): Document {
  return mapCells(document, (cell) =>
    cell.fact?.state === 'exact' && cell.text === cell.fact.value ? change(cell.fact, cell) : cell,
  );
}

const unread = (cell: Cell, fact: FactMark, state: 'blank' | 'placeholder', text: string): Cell => ({
  ...cell,
  text,
  fact: { ...fact, state, value: '' },
});

/** Zeros left blank, some or all of them. */
export const blanks: Mangle = {
  name: 'blanks',
  document(document, random) {
    const share = random.pick([0.1, 0.5, 1]);
    return mapFigures(document, (fact, cell) =>
      fact.value === '0' && random.chance(share) ? unread(cell, fact, 'blank', '') : cell,
    );
  },
};

export const placeholders: Mangle = {
  name: 'placeholders',
  document(document, random) {
    const sign = random.pick(['/', '-', '—', '--', '无', '——']);
    const share = random.pick([0.05, 0.5]);
    return mapFigures(document, (fact, cell) =>
      fact.value === '0' && random.chance(share) ? unread(cell, fact, 'placeholder', sign) : cell,
    );
  },
};

export const thousands: Mangle = {
  name: 'thousands',
  document: (document) =>
    mapFigures(document, (_fact, cell) => ({
      ...cell,
      text: cell.text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ','),
    })),
};

/** 件 after counts, 万元 after amounts. */
export const units: Mangle = {
  name: 'units',
  document(document, random) {
    const share = random.pick([0.2, 1]);
    return mapFigures(document, (fact, cell) => {
      if (fact.id.startsWith('statistics.') || !random.chance(share)) return cell;
      return { ...cell, text: `${cell.text}${fact.id.endsWith('.amount') ? '万元' : '件'}` };
    });
  },
};

/** Whole numbers as spreadsheets export them: 3.0 */
export const decimals: Mangle = {
  name: 'decimals',
  document: (document) =>
    mapFigures(document, (fact, cell) => (/^\d+$/.test(fact.value) ? { ...cell, text: `${cell.text}.0` } : cell)),
};

/** 本年增/减 with signs or words. */
export const signs: Mangle = {
  name: 'signs',
  document(document, random) {
    const words = random.chance(0.5);
    return mapFigures(document, (fact, cell) =>
      fact.id.endsWith('.change') && fact.value !== '0' ? { ...cell, text: signed(fact.value, words) } : cell,
    );
  },
};

function signed(value: string, words: boolean): string {
  const negative = value.startsWith('-');
  const digits = negative ? value.slice(1) : value;
  if (words) return `${negative ? '减' : '增'}${digits}`;
  return `${negative ? '-' : '+'}${digits}`;
}

export const fullWidthDigits: Mangle = {
  name: 'fullWidthDigits',
  document(document, random: Random) {
    const share = random.pick([0.1, 1]);
    const wide = (text: string): string =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    return mapFigures(document, (_fact, cell) => (random.chance(share) ? { ...cell, text: wide(cell.text) } : cell));
  },
};
