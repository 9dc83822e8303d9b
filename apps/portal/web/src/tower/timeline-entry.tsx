import { useQuery } from '@tanstack/react-query';
import type { DocumentView, TimelineRowView } from '../../../src/tower.view.js';
import { Badge } from '../ui/badge.js';
import { Code, toJson } from '../ui/code.js';
import { Sheet } from '../ui/dialog.js';
import { Answer } from '../ui/state.js';
import { Time } from '../ui/time.js';
import { MessageFile } from './message-file.js';
import css from './timeline.module.css';
import { entry } from './tower.queries.js';
import { duration, toneOf, words } from './words.js';

/** All that is known of one entry: the call, the decision, the message as it came. */
export function TimelineEntry({
  orderId,
  id,
  row,
  onClose,
}: {
  orderId: string;
  id: string;
  /** As the timeline tells it: of more entries than it shows, an address may name any. */
  row: TimelineRowView | undefined;
  onClose: () => void;
}) {
  const query = useQuery(entry(orderId, id));
  const told = row ?? query.data;
  return (
    <Sheet title={told?.title ?? 'Entry'} open onClose={onClose}>
      {told && <Facts of={told} />}
      <Answer query={query} rows={3}>
        {({ detail, document }) => (
          <>
            <Code label="In full">{toJson(detail)}</Code>
            {document && <Document document={document} />}
          </>
        )}
      </Answer>
    </Sheet>
  );
}

function Facts({
  of: { kind, system, at, outcome, occurredAt, durationMs, correlationId, classifier },
}: {
  of: TimelineRowView;
}) {
  return (
    <dl className={css.facts}>
      <dt>What</dt>
      <dd>
        {kind} of {words(system)} {outcome && <Badge tone={toneOf(outcome)}>{words(outcome)}</Badge>}{' '}
        {classifier && <Badge>{classifier}</Badge>}
      </dd>
      <dt>When</dt>
      <dd>
        <Time at={at} /> (<Time at={at} form="clock" />)
      </dd>
      {occurredAt && (
        <>
          <dt>By its own clock</dt>
          <dd>
            <Time at={occurredAt} />
          </dd>
        </>
      )}
      {durationMs !== undefined && (
        <>
          <dt>Took</dt>
          <dd>{duration(durationMs / 1000)}</dd>
        </>
      )}
      <dt>Correlation</dt>
      <dd>
        <code>{correlationId}</code>
      </dd>
    </dl>
  );
}

function Document({ document: { id, mediaType, size, text, shown } }: { document: DocumentView }) {
  return (
    <section>
      <h3>The message itself</h3>
      <p className={css.quiet}>
        {mediaType}, {size.toLocaleString()} bytes
        {text !== undefined && shown < size && `, of which the first ${shown.toLocaleString()} are shown`}
        <br />
        <code>{id}</code>
      </p>
      <p>
        <MessageFile id={id}>Download it</MessageFile>
        {text === undefined && ': it is no text.'}
      </p>
      {text !== undefined && <Code label="Message">{text}</Code>}
    </section>
  );
}
