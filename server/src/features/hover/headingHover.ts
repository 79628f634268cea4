import type { Matter } from '../../core/editions/schema';
import { basisText } from '../../core/guide/basis';
import { sectionDuty } from '../../core/guide/sections';
import { formatMessage, type Locale } from '../../core/messages/format';
import type { Heading, Report } from '../../core/recognition/report';
import type { Block } from '../richText';
import { basisBlock } from './meaningBlocks';

/** The article that has governments report assessments and the like; the form says which section they belong to. */
const RESULTS_BASIS = ['50¶1(4)'];

/** What a section has to contain, as its form and the regulation have it; nothing for headings of the writer's own. */
export function headingBlocks(report: Report, heading: Heading, locale: Locale): readonly Block[] {
  const { section } = heading;
  if (section === null) return topicBlocks(report, heading, locale);
  const { notice } = report.edition;
  const duty = sectionDuty(report.edition, section);
  const { topics, results, statement } = section;
  return [
    { kind: 'title', text: section.title },
    ...(duty === null ? [] : [{ kind: 'text', text: duty[locale] } as const]),
    ...(duty === null ? [] : based(basisText(duty.basis, notice, locale), locale)),
    ...listed('hover.heading.topics', topics, locale),
    ...listed('hover.heading.results', results, locale),
    ...(results.length === 0 ? [] : based(basisText(RESULTS_BASIS, notice, locale), locale)),
    ...(statement === undefined ? [] : listed('hover.heading.statement', [statement], locale)),
  ];
}

/** One of the topics that the form prescribes for the section around the heading. */
function topicBlocks({ headings, edition }: Report, heading: Heading, locale: Locale): readonly Block[] {
  const section = headings.findLast(
    (other) => other.section !== null && other.span.start < heading.span.start,
  )?.section;
  const topic = section?.topics.find(({ title, words }) =>
    [title, ...words].some((word) => heading.title.includes(word)),
  );
  if (section == null || topic === undefined) return [];
  const args = { section: section.title, topics: names(section.topics) };
  return [
    { kind: 'title', text: topic.title },
    { kind: 'text', text: formatMessage({ key: 'hover.heading.topic', args }, locale) },
    ...based(edition.notice ?? '', locale),
  ];
}

function listed(key: string, matters: readonly Pick<Matter, 'title'>[], locale: Locale): readonly Block[] {
  if (matters.length === 0) return [];
  return [{ kind: 'text', text: formatMessage({ key, args: { matters: names(matters) } }, locale) }];
}

function based(basis: string, locale: Locale): readonly Block[] {
  return basis === '' ? [] : [basisBlock(basis, 'text', locale)];
}

function names(matters: readonly Pick<Matter, 'title'>[]): string {
  return matters.map(({ title }) => title).join('、');
}
