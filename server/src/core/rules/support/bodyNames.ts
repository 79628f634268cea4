/** Names of public bodies: what kind they are and whether two of them can be one body. */

type BodyKind = 'township' | 'government' | 'department' | 'university' | 'zone';

const TOWNSHIP = /(?:镇|乡|苏木|街道)(?:人民政府|政府|办事处|办)?$/;
const GOVERNMENT = /[县市区旗州省](?:人民政府|政府)?$/;
const DEPARTMENT = /(?:局|厅|委员会|委|署)$/;
const UNIVERSITY = /(?:大学|学院)$/;
const ZONE = /(?:开发区|高新区|新区|园区|实验区|示范区|保税区|度假区|管理区|功能区|经开区)(?:管理委员会|管委会)?$/;
/** The office that answers for a body. */
const OFFICE = /(?:党政综合办公室|党政办公室|综合办公室|党政办|综合办|校长办公室|学校办公室|办公室|办公厅)$/;
/** Bodies that other bodies' reports name rightly: they run the web site or lead the work. */
const COMMON = /政务公开|政务服务|信息公开|大数据|数据|行政审批|信息中心|融媒体|电子政务|机关事务|审批服务/;
const LAST_PLACE = /([\u4e00-\u9fff]{2,3}[县市区旗])(?=[^县市区旗]{2,}$)/;
/** 城市管理, 市场监督 name no place. */
const PLACE = /^(?!城市|市场).*?(?:省|自治区|市|州|盟|县|区|旗)(?=.{2})/;

/** What one office is called before and after a reform, or in short. */
const FAMILIES: readonly RegExp[] = [/城管|城市管理|综合(?:行政)?执法/, /教育|教体/];

/** Null for a name that tells nothing. */
function kindOfBody(name: string): BodyKind | null {
  const core = withoutOffice(name);
  if (ZONE.test(core)) return 'zone';
  if (TOWNSHIP.test(core)) return 'township';
  if (DEPARTMENT.test(core)) return 'department';
  if (UNIVERSITY.test(core)) return 'university';
  return GOVERNMENT.test(core) ? 'government' : null;
}

/** True when both are bodies of one kind and their names cannot be long and short forms of one name. */
export function areDifferent(name: string, own: string): boolean {
  const kind = kindOfBody(name);
  if (kind === null || kind !== kindOfBody(own) || COMMON.test(name)) return false;
  const [a, b] = [coreOf(name), coreOf(own)];
  if (a.length < 2 || b.length < 2) return false;
  if (kind === 'department') {
    if (a === b) return areOtherPlaces(name, own);
    if (FAMILIES.some((words) => words.test(name) && words.test(own))) return false;
    if (a.length > 3 && sorted(a) === sorted(b)) return false;
  }
  return !isWithin(a, b) && !isWithin(b, a);
}

/** 河东公安分局 and 公安局河东分局 are one. */
function sorted(letters: string): string {
  return [...letters.replace('局', '')].sort().join('');
}

/** 青山县水利局 and 临溪县水利局: namesakes of two places of one level. */
function areOtherPlaces(name: string, own: string): boolean {
  const [a, b] = [LAST_PLACE.exec(name)?.[1], LAST_PLACE.exec(own)?.[1]];
  if (a === undefined || b === undefined || a.at(-1) !== b.at(-1)) return false;
  return !name.includes(b) && !own.includes(a);
}

function withoutOffice(name: string): string {
  return name.replace(OFFICE, '');
}

/** The letters that tell a body from its like: 临溪县青禾镇人民政府 → 青禾, 临溪县水利局 → 水利. */
function coreOf(name: string): string {
  const core = withoutOffice(name).replace(/(?:人民政府|政府|办事处|管理委员会|管委会)$/, '');
  const bare = stripPlaces(core);
  return bare.replace(/(?:镇|乡|苏木|街道|县|市|区|旗|州|省|局|厅|委员会|委|署|大学|学院)$/, '');
}

function stripPlaces(name: string): string {
  let rest = name;
  for (let i = 0; i < 4; i++) {
    const place = PLACE.exec(rest);
    if (place === null) return rest;
    rest = rest.slice(place[0].length);
  }
  return rest;
}

/** True when all letters of one name occur in the other in their order: 人社 in 人力资源和社会保障. */
function isWithin(letters: string, name: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
