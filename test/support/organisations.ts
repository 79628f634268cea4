import type { Magnitude } from './figures/magnitude';
import type { Random } from './random';

// Invented places: no such counties, towns or offices exist.
const PROVINCES = ['云岭省', '沧浪省', '北岚省'];
const CITIES = ['青屿市', '白沙湾市', '临桂溪市', '松漠市'];
const COUNTIES = ['望川县', '秋浦岭县', '南栀区', '河阴县', '雁来区'];
const TOWNS = ['柳湾镇', '石臼乡', '鹤鸣镇', '大樟树镇', '竹溪口街道'];
const BUREAUS = ['教育局', '自然资源和规划局', '卫生健康委员会', '市场监督管理局', '水务局', '统计局'];

const governmentOf = (place: string): string => (place.endsWith('街道') ? `${place}办事处` : `${place}人民政府`);

/** Full name of an invented office whose rank suits the figures. */
export function organisationName(random: Random, magnitude: Magnitude): string {
  const county = random.pick(COUNTIES);
  switch (magnitude) {
    case 'none':
    case 'small':
      return random.chance(0.5) ? governmentOf(random.pick(TOWNS)) : governmentOf(`${county}${random.pick(TOWNS)}`);
    case 'medium':
      return random.chance(0.7) ? `${county}${random.pick(BUREAUS)}` : governmentOf(random.pick(TOWNS));
    case 'county':
      return random.chance(0.6) ? governmentOf(county) : `${random.pick(CITIES)}${random.pick(BUREAUS)}`;
    case 'ministry':
      return governmentOf(random.pick([...PROVINCES, ...CITIES]));
  }
}
