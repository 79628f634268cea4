import type { Report, ReportView } from '../../recognition/report';

/**
 * What `find` finds in a view of a report, with its places in the whole report; without the view, in the report itself. `find`
 * should remember what it found: the view often stays the same.
 */
export function inView<Found>(report: Report, view: ReportView | null, find: (report: Report) => Found): Found {
  return view === null ? find(report) : placed(find(view.report), view.place);
}

/** A copy with every span in it placed. */
function placed<Found>(found: Found, place: ReportView['place']): Found {
  if (Array.isArray(found)) return found.map((item) => placed(item, place)) as Found;
  if (typeof found !== 'object' || found === null) return found;
  if ('start' in found && 'end' in found) return place(found as never) as Found;
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, placed(value, place)])) as Found;
}
