export const DISPUTE_GROUPS = ['review', 'litigation', 'reviewedLitigation'] as const;
export const DISPUTE_COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

export const DISPUTE_HEADER = {
  review: '行政复议',
  litigation: '行政诉讼',
  direct: '未经复议直接起诉',
  reviewed: '复议后起诉',
  results: ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
} as const;
