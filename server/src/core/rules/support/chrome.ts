/**
 * Words of web pages around a report: not the report's own text. Each alternative is one token; `CHROME` is sticky and
 * matches one token at its `lastIndex`.
 */

const DATE = '[\\d年月日\\-/.:： ]{0,24}';
const VALUE = '[^\\s|]{0,60}';

/** A kind of token: words with what may stand before and behind them. */
interface Token {
  readonly before?: string;
  readonly words: string;
  readonly behind: string;
  /** What the words begin with, where that is not their first letter. */
  readonly first?: string;
}

const OPENERS = '[【(（［〖';
const OPENING = `[${OPENERS.replace('[', '\\[')}]? ?`;
const CLOSING = ' ?[\\]】）)］〗]?';
const NO_WORD = '(?![\\u4e00-\\u9fff])';
const BLANK = '[ \\t\\u00a0\\u3000]';
/** [大] | 【中】 | 小: what a click makes the letters. */
const SIZE = `${OPENING}(?:特大|超大|大|中|小|默认|A[+-]?)${CLOSING}`;
/** 首页 > 政务公开 >> 年报; a dash, a slash or a 》 only between blanks. Behind the last column, when the page itself is none. */
const STEP = `(?:${BLANK}{0,3}[>＞»›→]{1,2}${BLANK}{0,3}| ?-> ?|${BLANK}[-—/》]${BLANK})`;
const LAST_STEP = '(?: ?[>＞»›→]{1,2}(?!\\S))?';
const CRUMB = '[^\\s>＞»›→》]{1,40}';
const SHARES = '新浪微博|腾讯微博|微博|微信|QQ空间|QQ好友|QQ|朋友圈';

/** The one kind of token that begins with any word. */
const OWNER: Token = {
  before: '[^\\s]{0,20}',
  words: '版权所有|ICP备|公网安备|网站标识码',
  behind: '(?: (?=\\d))?[^\\s]{0,60}',
};

/** Tokens that only a web page has. */
const STRONG: readonly Token[] = [
  {
    words: '发布时间|发布日期|发文日期|成文日期|更新时间|更新日期|信息时间|公开日期|生成日期|公文生成日期',
    behind: `[:：] ?${DATE}`,
  },
  {
    words:
      '信息来源|文章来源|稿件来源|来源|责任编辑|信息编辑|发布机构|发布单位|原文链接|本地目录|主题分类|体裁分类|信息分类|索 {0,2}引 {0,2}号|有效性|发文机关|发文单位|公开主体|公开方式|公开范围|公开形式|公开时限|公开类别|信息名称|信息类别|组配分类|文件编号|稿源',
    behind: `[:：] ?${VALUE}`,
  },
  {
    before: OPENING,
    words:
      '浏览次数|浏览人次|浏览量|浏览数|点击数|点击量|点击率|点击次数|阅读次数|阅读量|阅读数|访问量|访问次数|访问人数|浏览|阅读|点击',
    behind: `[:：] ?${OPENING}(?:\\d[\\d,]{0,11}|-{1,3}|显示稿件总访问量)? ?次?${CLOSING}`,
  },
  {
    before: OPENING,
    words: '字体大小|文字大小|字体|字号',
    behind: `[:：]?${BLANK}{0,2}${OPENING}(?:${BLANK}{0,3}[|/、]?${BLANK}{0,3}${SIZE}){0,5}${CLOSING}`,
  },
  { words: '[【\\[［〖]大', behind: `${BLANK}{1,3}中${BLANK}{1,3}小[\\]】］〗]`, first: OPENERS },
  {
    words: '[【\\[［〖]大[\\]】］〗]',
    behind: `${BLANK}{0,3}[【\\[［〖]中[\\]】］〗]${BLANK}{0,3}[【\\[［〖]小[\\]】］〗]`,
    first: OPENERS,
  },
  {
    before: OPENING,
    words:
      '打印本页|打印此页|打印本文|打印文章|打印正文|打印内容|打印文本|打印页面|我要打印|打印|关闭窗口|关闭本页|关闭|返回顶部|返回首页|返回列表|加入收藏|收藏本页|我要收藏|设为首页',
    behind: `${CLOSING}${NO_WORD}`,
  },
  {
    before: OPENING,
    words: '一键分享|分享到|分享至|分享',
    behind: `[:：]? ?(?:${SHARES}){0,3}${CLOSING}${NO_WORD}`,
  },
  { words: '扫一扫|扫码|手机扫|用手机扫一扫|微信扫一扫', behind: '[^\\s。]{0,30}' },
  {
    words: '用微信扫|打开微信|请用微信|使用微信扫|[“"]扫一扫[”"]',
    behind: '[^\\s。]{0,20}(?:分享|朋友圈)[^\\s。]{0,16}',
    first: '用打请使“"',
  },
  { words: '视力保护色|保护视力色', behind: `[:：]?${NO_WORD}` },
  {
    words: '[您你]?当前的?位置|[您你]当前所在位置|[您你]的位置|[您你]现在(?:所在)?的位置|[您你]?所在的?位置',
    behind: `[:：] ?(?:[>＞»›] )?[^\\s]{1,60}(?:${STEP}${CRUMB}){0,8}${LAST_STEP}`,
    first: '您你当所',
  },
  { words: '首页|网站首页|位置[:：] ?(?:网站)?首页', behind: `(?:${STEP}${CRUMB}){1,8}${LAST_STEP}` },
  {
    words:
      '网站地图|联系我们|关于我们|无障碍浏览|无障碍阅读|无障碍版|长者模式|长者版|长者专区|适老版|关怀版|大字版|繁体版',
    behind: NO_WORD,
  },
  OWNER,
  { words: '上一篇|下一篇|上一条|下一条', behind: '[:：]?[^\\r\\n]{0,80}' },
  { words: '附件下载|文件下载|全真版|文字版', behind: NO_WORD },
  { words: '登录', behind: `${BLANK}{0,6}[|｜/]?${BLANK}{0,6}注册${NO_WORD}` },
  { words: '全文共计', behind: '\\d{0,6}字[,，] ?预计阅读时间 ?\\d{0,4} ?分钟' },
  { words: '相关链接', behind: `[:：]?${NO_WORD}` },
  { words: '-->|<!--', behind: '' },
  { words: '====', behind: '=*[^=\\r\\n]{0,20}={4,}' },
];
/** Tokens that count only beside a strong one. */
const WEAK: readonly Token[] = [
  {
    words: '时间|日期|作者|编辑|审核|栏目|文号|备注/文号|名称|标题|关键词|主题词|内容概述|发文字号|分类',
    behind: `[:：] ?${VALUE}`,
  },
  { words: SHARES, behind: NO_WORD },
  { words: '大', behind: `${BLANK}{1,3}中${BLANK}{1,3}小(?![^\\s])` },
  { before: OPENING, words: '收藏|保存|朗读|我要纠错|网页纠错|纠错|返回|TOP', behind: `${CLOSING}${NO_WORD}` },
  { words: '20\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}:\\d{2}', behind: '(?::\\d{2})?', first: '0123456789' },
  { words: '[|｜丨/]', behind: '', first: '|｜丨/' },
];

const strong = sticky(STRONG);
const weak = sticky(WEAK);
const owner = sticky([OWNER]);
/** Whether another token may begin with a UTF-16 unit: most lines are told by their first character. */
const FIRST = firsts([...STRONG, ...WEAK].filter((token) => token !== OWNER));

function sticky(tokens: readonly Token[]): RegExp {
  const sources = tokens.map(({ before = '', words, behind }) => `${before}(?:${words})${behind}`);
  return new RegExp(`(?:${sources.join('|')})`, 'y');
}

function firsts(tokens: readonly Token[]): Uint8Array {
  const table = new Uint8Array(65536);
  for (const { before, words, first } of tokens) {
    const letters = first ?? words.replace(/(.)[^|]*\|?/g, '$1');
    for (const letter of letters + (before === undefined ? '' : OPENERS)) table[letter.charCodeAt(0)] = 1;
  }
  return table;
}

/** Where a run of tokens may begin inside a line. */
export const CHROME_START =
  /(?:^|(?<=[\s\u00a0]))(?:来源|信息来源|发布时间|发布日期|[[【（(［]?(?:浏览|点击|阅读|字体|字号|打印|分享)|[您你]?当前的?位置|[您你]的位置|[您你]现在(?:所在)?的位置|[您你]?所在的?位置|首页 ?[>＞»›]|附件下载|文件下载|上一篇|责任编辑|-->)/g;

export interface ChromeRun {
  /** Offset behind the last token. */
  readonly end: number;
  readonly tokens: number;
  readonly strong: number;
}

/** The longest run of tokens, parted by blanks, that starts at `at`. */
export function chromeRun(text: string, at: number): ChromeRun {
  let end = at;
  let tokens = 0;
  let strongs = 0;
  for (let next = at; next < text.length; next = skipBlanks(text, end)) {
    const token = tokenAt(text, next);
    if (token === null) break;
    end = token.lastIndex;
    if (end === next) break;
    tokens++;
    if (token !== weak) strongs++;
  }
  return { end, tokens, strong: strongs };
}

/** The pattern that matches here, with its `lastIndex` behind the token. */
function tokenAt(text: string, at: number): RegExp | null {
  if (FIRST[text.charCodeAt(at)] === 0) return matchesAt(owner, text, at) ? owner : null;
  if (matchesAt(strong, text, at)) return strong;
  return matchesAt(weak, text, at) ? weak : null;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && /[ \t\u00a0\u3000]/.test(text[next] as string)) next++;
  return next;
}
