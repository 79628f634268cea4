import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../../server/src/core/analyse';
import { fixAll } from '../../../server/src/core/repair/fixAll';
import { HOST } from './quiet';

const TITLE = HOST.slice(0, HOST.indexOf('\n'));
const BODY = '2022年，青禾镇';

/** What is called debris of a web page in a text. */
function debrisIn(text: string): readonly string[] {
  const { findings, source } = analyse(text);
  return findings.filter(({ rule }) => rule === 'layout/debris').map(({ span }) => source.slice(span));
}

const belowTitle = (line: string) => HOST.replace(TITLE, `${TITLE}\n${line}\n`);
const inBody = (line: string) => HOST.replace(BODY, `${line}\n${BODY}`);
const atEnd = (line: string) => `${HOST.trimEnd()}\n\n${line}\n`;

describe('what web pages print around a report is found as a whole', () => {
  for (const line of [
    '【字体：大 中 小】',
    '【字体:大  中  小】',
    '【 字体：大 中 小 】',
    '［字体：大 中 小］',
    '〖字体：大 中 小〗',
    '字体：【大】【中】【小】',
    '字体：[大] [中] [小]',
    '字体：大 | 中 | 小',
    '字体：大　中　小',
    '文字大小：大 中 小',
    '【大 中 小】',
    '[大] [中] [小]',
    '分享至朋友圈',
    '分享到微信 微博',
    '分享到：微信 微博 QQ空间',
    '【分享】',
    '用微信扫描二维码分享至好友和朋友圈',
    '打开微信扫一扫，分享至朋友圈',
    '用手机扫一扫',
    '首页>>政务公开>>年报',
    '首页 >> 政务公开 >> 年报',
    '首页 》 政务公开 》 年报',
    '首页 / 政务公开 / 年报',
    '网站首页 > 政务公开 > 年报',
    '您所在的位置：首页 > 年报',
    '你现在的位置：首页 > 年报',
    '位置：首页 > 年报',
    '打印/关闭',
    '保存 打印 关闭',
    '【打印正文】 【关闭窗口】',
    '【我要打印】',
    '浏览次数：1,234',
    '浏览次数：【123】',
    '（浏览次数：123次）',
    '【浏览次数：123】',
    '2023-01-12 09:30 来源：青禾镇 浏览次数：12',
    '视力保护色：',
    '登录    注册',
    '登录 | 注册 | 无障碍浏览',
    '当前位置: 首页  >  政务公开  >  正文',
    '字体大小: [ ] 全文共计2310字，预计阅读时间 8分钟',
    '无障碍阅读',
    '长者版 无障碍阅读',
    '无障碍浏览 | 关怀版',
    '适老版',
  ]) {
    test(line, () => {
      for (const text of [belowTitle(line), atEnd(line)]) assert.deepEqual(debrisIn(text), [line]);
    });
  }

  test('the bare sizes below the title', () => assert.deepEqual(debrisIn(belowTitle('大  中  小')), ['大  中  小']));

  test('in a line with the title and the report', () => {
    const squeezed = HOST.replace(TITLE, `${TITLE} 【字体：大 中 小】 【打印】 【关闭】`).replace(/\n/g, ' ');
    assert.deepEqual(debrisIn(squeezed), ['【字体：大 中 小】 【打印】 【关闭】']);
  });
});

test('readings against copying are debris, and change neither headings nor labels', () => {
  const text = HOST.replaceAll('规', '规(guī)').replaceAll('处', '处（chǔ）').replaceAll('议', '议(yì)');
  assert.deepEqual([...new Set(analyse(text).findings.map(({ rule }) => rule))], ['layout/debris']);
});

describe('lines of a report that begin like those of a web page are its own', () => {
  for (const line of [
    '首页设置公开专栏3个。',
    '首页、政务公开栏目每周更新',
    '网站首页 | 公开栏目 | 12',
    '分享到各村工作群12次，覆盖全部村民。',
    '分享至朋友圈，扩大知晓面。',
    '分享微信公众号文章12篇',
    '大  中  小',
    '大 中 小企业共收到问卷80份',
    '字体统一为仿宋',
    '浏览次数达123次',
    '浏览量较上年增加300次。',
    '打印公开目录60份',
    '打印、关闭按钮已修复',
    '关闭不活跃账号2个',
    '位置：青禾镇青禾路1号',
    '保存期限为10年',
    '返回修改意见3条',
    '微信 微博',
    '打开微信公众号即可查询',
    '收藏',
    '我要纠错',
    '2022-12-01',
    '登录注册功能已修复',
    '全文共计6部分',
    '无障碍阅读功能已上线',
    '长者版页面更新12次',
  ]) {
    test(line, () => {
      for (const text of [inBody(line), atEnd(line)]) assert.deepEqual(debrisIn(text), []);
    });
  }
});

describe('a path of the page that ends in the only title loses what stands before the title', () => {
  for (const path of [
    '首页 > 政务公开 > 政府信息公开年报 > ',
    '您的位置：首页>信息公开>',
    '当前位置：首页 >> 政府信息公开 >> ',
    '网站首页 / 政务公开 / ',
    '【字体：大 中 小】\n首页 → 公开 → ',
  ]) {
    for (const behind of ['', ' 发布时间：2023-01-12', '\n发布时间：2023-01-12 浏览次数：12']) {
      test(JSON.stringify(path + behind), () => {
        const text = HOST.replace(TITLE, `${path}${TITLE}${behind}`);
        assert.deepEqual(debrisIn(text), [path.trim()]);
        assert.equal(fixAll(text, analyse).text, HOST);
      });
    }
  }

  test('one with the title below goes as a whole', () => {
    const path = `首页 > 政务公开 > ${TITLE}`;
    assert.deepEqual(debrisIn(`${path}\n${HOST}`), [path]);
  });
});

describe('a line of equals signs ends a header block only where nothing but the block stands before it', () => {
  const HEAD = `标题: ${TITLE}\n发布时间: 2023-01-20 09:30\n文号: \n发布机构: 青禾镇\n原文链接: https://www.example.org/t1.htm\n`;
  const RULE = '==================== 正文 ====================\n';
  const rest = HOST.slice(HOST.indexOf('\n') + 1);
  const [opening, body] = [rest.slice(0, rest.indexOf('二、')), rest.slice(rest.indexOf('二、'))];
  const SENTENCE = '青禾镇把公开工作列入年度重点任务，每月检查专栏更新情况。\n';

  for (const [name, text] of [
    ['a section', HEAD + opening + RULE + body],
    ['a sentence', HEAD + SENTENCE + RULE + rest],
    ['a table', HEAD + body.slice(0, body.indexOf('五、')) + RULE + body.slice(body.indexOf('五、'))],
  ] as const) {
    test(`${name} between them stays`, () => {
      const fixed = fixAll(text, analyse).text;
      for (const line of text.split('\n')) {
        if (/[。|]|^[一二三四五六]、/.test(line)) assert.ok(fixed.includes(line), line);
      }
    });
  }

  test('a field may hold sentences', () => {
    const field = '内容概述: 青禾镇公开工作的情况。数据截至年底。\n';
    assert.equal(fixAll(HEAD + field + RULE + rest, analyse).text, HOST);
  });
});
