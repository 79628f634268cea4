import type { Random } from '../random';
import { type Mangle, mapLabels, mapText } from './mangle';

// Wordings seen in published reports; the reader has to know the row or section in spite of them.

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  主动公开政府信息情况: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况'],
  收到和处理政府信息公开申请情况: ['行政机关收到和处理政府信息公开申请情况'],
  '政府信息公开行政复议、行政诉讼情况': [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议及行政诉讼情况',
    '政府信息公开行政法复议、行政诉讼情况',
  ],
  存在的主要问题及改进情况: ['政府信息公开工作存在的主要问题及改进情况', '存在问题及改进情况'],
  其他需要报告的事项: ['其他需要报告事项', '需要报告的其他事项'],
};

const LABELS: Readonly<Record<string, readonly string[]>> = {
  '第二十条第（六）项': ['第二十六条第（六）项', '第二十条第六项'],
  '本年收费金额（单位：万元）': ['本年收费金额（单位：万元，保留4位小数）'],
  行政规范性文件: ['规范性文件'],
  '一、本年新收政府信息公开申请数量': ['一、本年新收政府信息公开申请数'],
  '二、上年结转政府信息公开申请数量': ['二、上年度结转政府信息公开申请数量'],
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': [
    '（二）部分公开（区分处理的），只计这一情形，不计其他情形',
    '（二）部分公开（区分处理的，只计这一情形,不计其它情形）',
  ],
  '（三）不予公开': ['（三）不予以公开'],
  '1.属于国家秘密': ['1、属于国家秘密', '1．属于国家秘密'],
  '2.其他法律行政法规禁止公开': ['2、其他法律行政法规禁止公开', '2.其他法律行政止公开'],
  '3.危及“三安全一稳定”': ['3.危及"三安全一稳定"', '3.危及三安全一稳定'],
  '5.属于三类内部事务信息': ['5、属于第三类内部事务信息'],
  '1.信访举报投诉类申请': ['1、信访举报类申请'],
  '4.无正当理由大量反复申请': ['4．无正当理由大量、反复申请'],
  '（六）其他处理': ['（六）其他'],
  '（七）总计': ['（七）合计'],
  '四、结转下年度继续办理': ['四、结转下年继续办理'],
  '（一）主动公开政府信息数': ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）'],
  '（一）回应公众关注热点或重大舆情数': ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）'],
};

export const headingVariants: Mangle = {
  name: 'headingVariants',
  document(document, random) {
    const separator = random.pick(['、', '、', '．', '.']);
    return mapText(document, (text, kind) => {
      if (kind !== 'heading') return text;
      const [numeral = '', ...rest] = text.split('、');
      const title = rest.join('、');
      return `${numeral}${separator}${variant(HEADINGS, title, random)}`;
    });
  },
};

export const labelVariants: Mangle = {
  name: 'labelVariants',
  document: (document, random) => mapLabels(document, (text) => variant(LABELS, text, random)),
};

function variant(variants: Readonly<Record<string, readonly string[]>>, text: string, random: Random): string {
  const known = variants[text];
  return known !== undefined && random.chance(0.6) ? random.pick(known) : text;
}
