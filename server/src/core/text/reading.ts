/** For a class of a regular expression. */
export const PINYIN_LETTERS = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';

/** 国(guó): a reading put in against copying, as a regular expression. */
export const READING = `[（(][${PINYIN_LETTERS}]{1,6}[)）]`;
