import { added, below, type Change, faultTest, HOSTS, replaced } from './hostFaults';

const each = <T>(items: readonly T[], change: (item: T) => Change): readonly Change[] => items.map(change);
const TITLE = '青禾镇人民政府2022年政府信息公开工作年度报告';
const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

faultTest('title/missing', [
  (host) => host.replace(new RegExp(`^.*${TITLE}.*\\n+`), '').replace(/^(?:[#*\s]*)(\S{4,8})/, '⟦$1⟧'),
  ...each(
    ['青禾镇政务公开', '青禾镇工作总结', '政府信息公开', '年度报告', '关于公开工作的情况'],
    (wrong) => (host) => host.replace(TITLE, `⟦${wrong}⟧`),
  ),
]);

faultTest('layout/debris', [
  ...each(['[bookmark: _GoBack]', '[image: 图1]', '[footnoteRef:2]', '<br/>', '&nbsp;', '<span>'], (debris) =>
    added(`青禾镇更新专栏⟦${debris}⟧，内容完整。`),
  ),
  ...each(
    [
      '发布时间：2023-01-12 15:20 浏览次数：120',
      '【打印】【关闭】',
      '分享到：',
      '当前位置:首页 > 信息公开 >',
      '当前位置: 首页 / 政务公开 / 年报 / 2022',
      '当前位置: 首页 -> 信息公开 -> 正文',
      '来源:青禾镇 2023-01-12 15:20:10 【字体:',
      '发布时间:2023-01-12 字体大小:【大】【中】【小】 浏览量:显示稿件总访问量',
      '来源:青禾镇 【打印内容】 【关闭窗口】',
      '• 索 引 号:qh/2023-00012',
      '- 索引号:qh/2023-00012\n- 备注/文号:青〔2023〕1号\n- 公文生成日期:2023-01-12',
      '您现在所在的位置: 网站首页 > 年报',
      '您现在所在的位置:> 主页 > 信息公开 > 年报',
      '发布时间:\n\n2023-01-12 10:10\n\n信息来源:',
    ],
    (chrome) => (host) => `⟦${chrome}⟧\n${host}`,
  ),
]);

/** In Markdown the marks do what they should. */
const PLAIN = HOSTS.filter((host) => !host.startsWith('#'));
faultTest(
  'layout/emphasis',
  each(['一是加强领导。', '加强领导，', '重点', '存在问题：', '二是', '公开', '主动'], (text) =>
    added(`青禾镇⟦**${text}**⟧落实责任。`),
  ),
  PLAIN,
);

faultTest('layout/page-furniture', [
  ...each(['- 1 -', '— 2 —', '第3页', '-4-', '第 5 页 共 6 页', '—7—'], (mark) => below(`⟦${mark}⟧`)),
]);

faultTest('layout/punctuation', [
  ...each([',', ';', ':'], (mark) => added(`青禾镇更新专栏⟦${mark}⟧内容完整。`)),
  added('更新专栏⟦(⟧含目录)，内容完整。'),
  added('落实《公开目录⟦》、《⟧公开指南》。'),
  added('主要做法⟦：⟧二是加强培训。'),
  below('推动公开工作再上新台阶⟦；⟧\n一是加强领导，二是加强学习。'),
]);

faultTest('layout/space', [
  ...each(['政 府', '公 开', '信 息'], (word) => added(`青禾镇更新⟦${word}⟧专栏。`)),
  ...each(['\u00a0', '\u200b', '\u3000'], (blank) => added(`青禾镇⟦更${blank}新⟧专栏。`)),
  replaced('五、存在', '五⟦、 存⟧在'),
]);

/** Over a blank line, what stands before it must be too much for a heading. */
const BEFORE = '镇便民服务中心设置公开查阅点，安排专人值守，方便群众查阅。';
faultTest('layout/broken-line', [
  ...each(['\n', '\n\n'], (gap) =>
    below(`${BEFORE}青禾镇聚焦群众关心的事项，努力让公开信息更加及⟦时${gap}准⟧确，方便群众查询。`),
  ),
  ...each(['\n', '\n\n'], (gap) =>
    below(`${BEFORE}镇便民服务中心对办理时限进行监控，及时向责任单⟦位${gap}发⟧送提醒，防止逾期。`),
  ),
  ...each(['\n\n', '\n'], (gap) =>
    below(`${BEFORE}通过案例讲解和现场操作，提高各村信息员的业务能⟦力${gap}和⟧规范意识，全年共组织三次。`),
  ),
  below('镇便民服务中心对办理时限进行监控，及时向责任单⟦位\n发⟧送提醒，防止逾期。'),
]);

const copy =
  (heading: string): Change =>
  (host) => {
    const [first, ...rest] = host.split(heading);
    return `${first}${heading}${rest[0]?.replace(/\n(?=\S)/, `\n⟦${heading}⟧\n`)}${rest
      .slice(1)
      .map((text) => heading + text)
      .join('')}`;
  };
faultTest(
  'section/duplicate',
  each(
    [SECTIONS[0], SECTIONS[4], SECTIONS[5]] as string[],
    (heading) => (host) => host.replace(heading, () => `⟦${heading}\n\n${heading}⟧`),
  ).concat(
    copy(SECTIONS[4] as string),
    (host) => `${host.trimEnd()}\n\n⟦五、存在的主要问题及改进情况⟧\n个别栏目更新不及时，已责成专人负责，按月通报。\n`,
  ),
);

faultTest('section/empty', [
  ...each(
    ['无', '无。', '没有', '暂无。', '无其他情况。', ''],
    (body) => (host) => host.replace(/(五、存在的主要问题及改进情况)\n[\s\S]*?(\n[#* ]*六、)/, `⟦$1\n\n${body}⟧\n$2`),
  ),
]);

/** A section with all that belongs to it is gone; the next heading, or what stands before it, is the place. */
const gone =
  (index: number): Change =>
  (host) => {
    const start = host.search(new RegExp(`[#* ]*${SECTIONS[index]}`));
    const next = SECTIONS[index + 1];
    const end = next === undefined ? host.length : host.search(new RegExp(`[#* ]*${next}`));
    const rest = host.slice(0, start) + host.slice(end);
    return next === undefined ? rest.replace(/(逐项落实到人。)/, '⟦$1⟧') : rest.replace(next, `⟦${next}⟧`);
  };
faultTest('section/missing', each([0, 1, 2, 3, 4], gone));

faultTest('section/order', [
  ...each(
    [
      [1, '三'],
      [2, '二'],
      [3, '五'],
      [4, '四'],
      [5, '七'],
    ] as const,
    ([index, mark]) =>
      (host) => {
        const heading = SECTIONS[index] as string;
        return host.replace(heading, `⟦${mark}${heading.slice(1)}⟧`);
      },
  ),
]);
