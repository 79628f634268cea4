import type { Report } from '../../recognition/report';
import { contains } from '../../text/span';
import type { Related, Rule, RuleFinding } from '../rule';
import { misnamedBodies, type NamedBody } from '../support/namedBodies';
import { documentSigns, fullName, type Mention, NAME_LENGTH, otherBodies } from '../support/otherBodies';
import { plainSheetOf } from '../support/plainText';

/** A single mention may be about the neighbours; a name left over from a copied report recurs. */
const FEWEST_MENTIONS = 2;
const MOST_RELATED = 20;
/** A text that names more places is a list of places. */
const MOST_NAMES = 30;

/**
 * # 出现其他单位的名称
 *
 * 正文里反复出现同一级别的另一个单位，多半是套用了别处的报告没有改全。
 *
 * ## 检查什么
 *
 * 与本单位同类的地名（乡镇对乡镇，县区对县区，部门对外县的同名部门）出现两次以上。上级、下级、书名之外的并列名单、学习考察、
 * 区划调整、道路河流提到的单位不算；只在书名号里出现的，降为警告。每行只报告一次，并列出该单位的发文字号（白政发）。
 * 报告名称、编制和联系单位、落款本来应当写本单位的地方，出现一次即报告；任何级别的政府、部门、大学、开发区都检查。
 *
 * ## 依据
 *
 * 报告应当反映本机关的工作（《政府信息公开条例》第四十九条）；照搬其他单位的报告是通报批评的常见问题。
 *
 * ## 示例
 *
 * 青禾镇的报告里写“依托白云镇党政办公室”“落实《白云镇政务公开制度》”。
 *
 * ## 怎样修改
 *
 * 逐处核对并改为本单位的名称和情况。没有自动修复。
 *
 * # Another body's name
 *
 * Another body of the same level recurs in the text, as when a report was copied from elsewhere.
 *
 * ## What it finds
 *
 * Places of the same kind (town against town, county against county, a department against its namesake elsewhere) that are
 * named at least twice. Superiors, subordinates, lists of neighbours, visits and mergers do not count; a name that occurs
 * between 《 and 》 only gets a warning. One finding for each line; signs of the other body's documents are shown with them.
 * Where the own name belongs — second title, contact, signature — one mention of any other body of the kind (government,
 * department, university, zone) is enough.
 *
 * ## Why
 *
 * A report is about the body's own work (article 49 of the Regulation); reports copied from others are publicly criticised.
 *
 * ## Example
 *
 * The report of 青禾镇 says 依托白云镇党政办公室.
 *
 * ## How to fix
 *
 * Check every place and write your own name and facts. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'identity/organisation',
  severity: 'error',
  reads: 'prose',
  *check(report, { organisations }) {
    const misnamed = misnamedBodies(report).filter(({ name }) => !isAlias(report, name, organisations));
    yield* misnamed.map((body) => misnamedFinding(report, body));
    const others = otherBodies(report).filter(({ span }) => !misnamed.some((body) => contains(body.span, span)));
    const recurring = [...byName(others)].filter(
      (mentions) => mentions.length >= FEWEST_MENTIONS && mentions.some(({ strong }) => strong),
    );
    for (const mentions of recurring.slice(0, MOST_NAMES)) {
      if (isAlias(report, mentions[0]?.name ?? '', organisations)) continue;
      if (!isOrdinaryWord(report, mentions[0]?.name ?? '')) yield* findingsFor(report, mentions);
    }
  },
};

/** The report's name, its contact or its signature is another body's. */
function misnamedFinding(report: Report, { name, span }: NamedBody): RuleFinding {
  const own = report.organisation ?? '';
  return { message: { key: 'identity/organisation.place', args: { own, name } }, span };
}

/** True when the workspace file says that both names are one body. */
function isAlias(report: Report, name: string, organisations: readonly (readonly string[])[]): boolean {
  const own = report.organisation ?? '';
  return organisations.some(
    (names) =>
      names.some((other) => other !== '' && own.includes(other)) && names.some((other) => other.includes(name)),
  );
}

/** A word that also occurs without 镇 or 县 behind it is hardly the name of a place: 通过镇政府, 通过网站. */
function isOrdinaryWord(report: Report, name: string): boolean {
  const word = name.slice(0, NAME_LENGTH);
  const kind = name.slice(NAME_LENGTH);
  const { text } = plainSheetOf(report);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!text.startsWith(kind, at + word.length)) return true;
  }
  return false;
}

function byName(mentions: readonly Mention[]): Iterable<readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.name);
    if (group === undefined) groups.set(mention.name, [mention]);
    else group.push(mention);
  }
  return groups.values();
}

/** One for each line; the first is related to the others, the others to the first. */
function* findingsFor(report: Report, mentions: readonly Mention[]): Iterable<RuleFinding> {
  const severity = mentions.some(({ quoted, acts }) => !quoted && acts) ? 'error' : 'warning';
  const own = report.organisation ?? '';
  const { name, more } = fullName(report, mentions);
  const named = mentions.map(({ span, line }) => ({ span: { start: span.start - more, end: span.end }, line }));
  const signs = documentSigns(report, name, own);
  const places = [...named, ...signs].sort((a, b) => a.span.start - b.span.start);
  const lines = places.filter(({ line }, i) => i === 0 || line !== places[i - 1]?.line);
  const [first] = lines;
  for (const place of lines) {
    const args = { name: report.source.slice(place.span), own, count: places.length };
    const others = place === first ? places.slice(1, 1 + MOST_RELATED) : places.slice(0, 1);
    const related = others.map(({ span }): Related => {
      const other = { name: report.source.slice(span) };
      return { span, message: { key: 'identity/organisation.other', args: other } };
    });
    yield { severity, message: { key: 'identity/organisation', args }, span: place.span, related };
  }
}
