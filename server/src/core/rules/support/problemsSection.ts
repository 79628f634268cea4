/** Longer texts are taken to say enough; what they say is for people to judge. */
const LONGEST_THIN = 300;
/** One sentence of good intentions is shorter than this. */
const SHORTEST_MEASURES = 60;

const PROBLEM = /问题|不足|差距|薄弱|短板|欠缺|有待|不够|缺乏|不到位|不及时|不[强高全深广]|[仍还尚][需有存不]/;
const IMPROVEMENT =
  /下一步|改进|措施|今后|下一年|将(?:进一步|继续|从|严格|加|不断|重点|着力|围绕|认真|积极|切实|采取)|打算|整改/;
/** What a concrete measure is about. */
const MEASURE =
  /培训|制度|机制|栏目|解读|检查|考核|平台|审核|清单|专人|指南|目录|网站|新媒体|宣传|学习|队伍|业务|渠道|台账|巡查|督查|通报|细化|分工|自查|增加|建立|开展|组织|制定|推行/;
const ENUMERATION = /[一二三]是|[（(][一二三1-3][)）]|[1-3][.、．]|首先|其次|第[一二三]/;

/**
 * True when section five is short and does not state both problems and what is done about them; a heuristic for
 * article 50 (4). `body` comes without blanks.
 */
export function isThin(body: string): boolean {
  if (body.length > LONGEST_THIN) return false;
  if (!PROBLEM.test(body)) return true;
  const place = measuresStart(body);
  if (place < 0) return true;
  const measures = body.slice(place);
  return measures.length < SHORTEST_MEASURES && !ENUMERATION.test(measures) && !MEASURE.test(measures);
}

/** Where the part about improvements starts: the first word for it behind the first word for problems. */
function measuresStart(body: string): number {
  const problem = body.search(PROBLEM);
  const found = body.slice(problem).search(IMPROVEMENT);
  return found < 0 ? body.search(IMPROVEMENT) : problem + found;
}
