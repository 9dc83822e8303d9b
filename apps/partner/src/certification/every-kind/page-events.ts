import type { PartnerKind } from '#platform/config';
import type { LoggedRequest } from '#platform/request-log';
import { callsOf, failed, idsOf, open, passed, refusalOf } from '../judging.js';
import type { Evidence, Scenario, StageContext, Step } from '../scenario.js';
import type { Placed } from '../stage.js';

/** Small enough that what was staged needs several. */
const LARGEST_PAGE = 2;

interface Page {
  readonly call: LoggedRequest;
  readonly after: string | null;
  readonly next: string | undefined;
  readonly subjects: readonly string[];
}

/** The partner catches up on its events page by page, each page after the cursor of the one before, and misses none. */
export function pageEvents({
  kinds,
  stage,
}: {
  kinds: readonly PartnerKind[];
  /** Events of these subjects are to be found, in this order. */
  stage(context: StageContext): Placed & { readonly subjects: readonly string[] };
}): Scenario {
  return {
    id: 'page-events',
    kinds,
    title: 'Page through events',
    required: true,
    task: [
      `Read your events with a limit of at most ${LARGEST_PAGE}, from the beginning or from where you stopped.`,
      'Read on, each time after the `nextCursor` of the page before, until you have seen the events of {subjects}.',
    ],
    stage(context) {
      const { subjects, ...placed } = stage(context);
      return { refs: { subjects: subjects.join(' ') }, ...placed };
    },
    judge(evidence) {
      const calls = callsOf(evidence, 'GET', 'events');
      const pages = calls.filter(({ status }) => status === 200).map(toPage);
      const small = pages.filter(({ call }) => limitOf(call) <= LARGEST_PAGE);
      return [smallPages(calls, pages, small), chained(evidence, small)];
    },
  };
}

function smallPages(calls: readonly LoggedRequest[], pages: readonly Page[], small: readonly Page[]): Step {
  const title = 'Read events in small pages';
  if (small.length > 0) return passed(title, idsOf(small.slice(0, 1).map(({ call }) => call)));
  const last = calls.at(-1);
  if (pages.length > 0 && last)
    return failed(title, `Your pages are larger than ${LARGEST_PAGE}: send limit=${LARGEST_PAGE}.`, [
      last.correlationId,
    ]);
  if (last) return failed(title, `Your last call was refused: ${refusalOf(last)}.`, [last.correlationId]);
  return open(title, `GET /partner/…/events?limit=${LARGEST_PAGE} is awaited.`);
}

/** The longest walk from page to page decides. */
function chained(evidence: Evidence, pages: readonly Page[]): Step {
  const title = 'Follow the cursor to the end';
  const wanted = (evidence.refs.subjects ?? '').split(' ');
  const walks = pages.map((page, index) => walkFrom(page, pages.slice(index + 1)));
  const whole = walks.find((walk) =>
    wanted.every((subject) => walk.some(({ subjects }) => subjects.includes(subject))),
  );
  if (whole && whole.length > 1) return passed(title, idsOf(whole.map(({ call }) => call)));
  const seen = new Set(pages.flatMap(({ subjects }) => subjects));
  const missing = wanted.filter((subject) => !seen.has(subject));
  if (missing.length === 0)
    return failed(
      title,
      'You have seen all events, but not page after page: each call carries the `nextCursor` of the page before as `after`.',
      idsOf(pages.map(({ call }) => call)),
    );
  return open(title, `Events of ${missing.join(', ')} are awaited.`);
}

function walkFrom(page: Page, later: readonly Page[]): Page[] {
  const next = later.findIndex(({ after }) => after !== null && after === page.next);
  return next < 0 ? [page] : [page, ...walkFrom(later[next] as Page, later.slice(next + 1))];
}

function toPage(call: LoggedRequest): Page {
  const query = queryOf(call);
  const body = (call.responseBody ?? {}) as { items?: { subject?: string }[]; nextCursor?: string };
  return {
    call,
    after: query.get('after') ?? query.get('cursor'),
    next: body.nextCursor,
    subjects: (body.items ?? []).flatMap(({ subject }) => (subject ? [subject] : [])),
  };
}

const queryOf = ({ path }: LoggedRequest) => new URLSearchParams(path.split('?')[1] ?? '');
const limitOf = (call: LoggedRequest) => Number(queryOf(call).get('limit') ?? Number.POSITIVE_INFINITY);
