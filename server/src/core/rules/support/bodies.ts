/** What kind of public body a report is about, told from its name alone. */

const GOVERNMENT = /(?:人民政府|街道办事处|街道办|街道|镇|乡|县|区|市|省|旗|州|盟)$/;
/** Zones, parks and reserves are run by committees and offices, the area of a customs office by that; they end like districts. */
const ZONE =
  /(?:开发区|新区|园区|实验区|试验区|示范区|高新区|经开区|保税区|度假区|景区|名胜区|保护区|管理区|功能区|合作区|工业区|关区|灌区|库区)$/;

/** A government of any level, down to towns and subdistricts; not a department of one, not the committee of a zone. */
export function isGovernment(name: string | null): boolean {
  if (name === null) return false;
  return /人民政府$/.test(name) || (GOVERNMENT.test(name) && !ZONE.test(name));
}

/** A town, township or subdistrict. */
export function isTownship(name: string | null): boolean {
  return name !== null && /(?:镇|乡|街道|街道办事处|街道办|苏木)(?:人民政府)?$/.test(name);
}

/** A county, a district or a department of one. */
export function isCounty(name: string | null): boolean {
  return name !== null && !isTownship(name) && /[县区旗]/.test(name) && !ZONE.test(name) && !/[省州盟]/.test(name);
}
