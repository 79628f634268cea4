/** One 第二十条第（…）项 block of the table of section two. */
export interface DisclosureBand {
  readonly heading: string;
  /** Printed above the figures; 信息内容 stands above the labels. */
  readonly header: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [id: string, label: string])[];
}

export const CONTENT = '信息内容';

const ITEMS = ['上一年项目数量', '本年增/减', '处理决定数量'];
const ITEM_COLUMNS = ['previous', 'change', 'decisions'];

const BANDS_2019: readonly DisclosureBand[] = [
  {
    heading: '第二十条第（一）项',
    header: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
    columns: ['made', 'opened', 'inForce'],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '规范性文件'],
    ],
  },
  {
    heading: '第二十条第（五）项',
    header: ITEMS,
    columns: ITEM_COLUMNS,
    rows: [
      ['licences', '行政许可'],
      ['services', '其他对外管理服务事项'],
    ],
  },
  {
    heading: '第二十条第（六）项',
    header: ITEMS,
    columns: ITEM_COLUMNS,
    rows: [
      ['penalties', '行政处罚'],
      ['compulsion', '行政强制'],
    ],
  },
  {
    heading: '第二十条第（八）项',
    header: ITEMS.slice(0, 2),
    columns: ITEM_COLUMNS.slice(0, 2),
    rows: [['fees', '行政事业性收费']],
  },
  {
    heading: '第二十条第（九）项',
    header: ['采购项目数量', '采购总金额'],
    columns: ['items', 'amount'],
    rows: [['procurement', '政府集中采购']],
  },
];

const BANDS_2021: readonly DisclosureBand[] = [
  {
    heading: '第二十条第（一）项',
    header: ['本年制发件数', '本年废止件数', '现行有效件数'],
    columns: ['made', 'repealed', 'inForce'],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '行政规范性文件'],
    ],
  },
  {
    heading: '第二十条第（五）项',
    header: ['本年处理决定数量'],
    columns: ['decisions'],
    rows: [['licences', '行政许可']],
  },
  {
    heading: '第二十条第（六）项',
    header: ['本年处理决定数量'],
    columns: ['decisions'],
    rows: [
      ['penalties', '行政处罚'],
      ['compulsion', '行政强制'],
    ],
  },
  {
    heading: '第二十条第（八）项',
    header: ['本年收费金额（单位：万元）'],
    columns: ['amount'],
    rows: [['fees', '行政事业性收费']],
  },
];

export function disclosureBands(form: '2019' | '2021'): readonly DisclosureBand[] {
  return form === '2019' ? BANDS_2019 : BANDS_2021;
}
