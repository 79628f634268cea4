import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import citations from '../server/src/core/guide/citations.json';
import meanings from '../server/src/core/guide/meanings.json';
import { Citation, Duty, Meaning } from '../server/src/core/guide/schema';
import duties from '../server/src/core/guide/sections.json';
import { Subject, Typo, Words } from '../server/src/core/prose/schema';
import subjects from '../server/src/core/prose/subjects.json';
import typos from '../server/src/core/prose/typos.json';
import words from '../server/src/core/prose/words.json';

/** The product reads these lists as they are, without checking them at every start. */
const LISTS = [
  { name: 'prose/subjects.json', schema: z.array(Subject), list: subjects },
  { name: 'prose/words.json', schema: Words, list: words },
  { name: 'prose/typos.json', schema: z.array(Typo), list: typos },
  { name: 'guide/citations.json', schema: z.array(Citation), list: citations },
  { name: 'guide/meanings.json', schema: z.record(z.string(), Meaning), list: meanings },
  { name: 'guide/sections.json', schema: z.array(Duty), list: duties },
];

describe('word lists', () => {
  for (const { name, schema, list } of LISTS) {
    it(`${name} is as its schema says, with no other members`, () => {
      assert.deepEqual(schema.safeParse(list).error?.issues ?? [], []);
    });
  }
});
