/**
 * Words of web pages around a report: not the report's own text. Each alternative is one token; `CHROME` is sticky and
 * matches one token at its `lastIndex`.
 */

const DATE = '[\\d年月日\\-/.:： ]{0,24}';
const VALUE = '[^\\s|]{0,60}';

/** Tokens that only a web page has. */
const STRONG = [
  `(?:发布时间|发布日期|发文日期|成文日期|更新时间|更新日期|信息时间|公开日期|生成日期)[:：] ?${DATE}`,
  `(?:信息来源|文章来源|稿件来源|来源|责任编辑|信息编辑|发布机构|发布单位|原文链接|本地目录|主题分类|体裁分类|信息分类|索引号|有效性|发文机关|发文单位|公开主体|公开方式|公开范围|公开形式|公开时限|公开类别|信息名称|信息类别|组配分类|文件编号|稿源)[:：] ?${VALUE}`,
  `(?:浏览次数|浏览量|点击数|点击量|点击率|点击次数|阅读次数|阅读量|访问量|访问次数|浏览|阅读|点击)[:：] ?(?:\\d{1,9}|-{1,3})? ?次?`,
  '[\\[【(（]?(?:字体大小|字体|字号)[:：]? ?[\\[【（(]?(?: ?(?:特大|超大|大|中|小|默认)){0,4} ?[\\]】）)]?',
  '[\\[【（(]?(?:打印本页|打印此页|打印|关闭窗口|关闭本页|关闭|返回顶部|返回首页|加入收藏|收藏本页|设为首页)[\\]】）)]?(?![\\u4e00-\\u9fff])',
  '(?:分享到|分享至|分享)[:：]?(?![\\u4e00-\\u9fff])',
  '(?:扫一扫|扫码|手机扫)[^\\s。]{0,30}',
  '(?:您?当前的?位置|您的位置|您现在的位置|所在位置)[:：] ?[^\\s]{1,60}(?: ?[>＞»›] ?[^\\s]{1,40}){0,8}',
  '首页(?: ?[>＞»›] ?[^\\s>＞»›]{1,40}){1,8}',
  '(?:网站地图|联系我们|关于我们|无障碍浏览|长者模式)(?![\\u4e00-\\u9fff])',
  '[^\\s]{0,20}(?:版权所有|ICP备|公网安备|网站标识码)[^\\s]{0,60}',
  '(?:上一篇|下一篇|上一条|下一条)[:：]?[^\\r\\n]{0,80}',
  '(?:附件下载|文件下载|全真版|文字版)(?![\\u4e00-\\u9fff])',
  '相关链接[:：]?(?![\\u4e00-\\u9fff])',
  '(?:-->|<!--)',
  '={4,}[^=\\r\\n]{0,20}={4,}',
];
/** Tokens that count only beside a strong one. */
const WEAK = [
  `(?:时间|日期|作者|编辑|审核|栏目|文号|名称|标题|关键词|主题词|内容概述|发文字号|分类)[:：] ?${VALUE}`,
  '(?:新浪微博|腾讯微博|QQ空间|QQ好友|朋友圈|微信|微博)(?![\\u4e00-\\u9fff])',
  '\\d{1,2}:\\d{2}(?::\\d{2})?',
  '[|｜丨]',
];

const strong = new RegExp(`(?:${STRONG.join('|')})`, 'y');
const weak = new RegExp(`(?:${WEAK.join('|')})`, 'y');
/** Where a run of tokens may begin inside a line. */
export const CHROME_START =
  /(?:^|(?<=[\s\u00a0]))(?:来源|信息来源|发布时间|发布日期|浏览|点击|阅读|字体|字号|分享|您?当前的?位置|您的位置|您现在的位置|所在位置|首页 ?[>＞»›]|附件下载|文件下载|打印|【打印|\[打印|上一篇|责任编辑|-->)/g;

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
    const isStrong = matchesAt(strong, text, next);
    if (!isStrong && !matchesAt(weak, text, next)) break;
    end = isStrong ? strong.lastIndex : weak.lastIndex;
    if (end === next) break;
    tokens++;
    if (isStrong) strongs++;
  }
  return { end, tokens, strong: strongs };
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
