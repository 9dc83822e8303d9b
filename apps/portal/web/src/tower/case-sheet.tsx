import { useQuery } from '@tanstack/react-query';
import type { CaseDetailView } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { Code, toJson } from '../ui/code.js';
import { Sheet } from '../ui/dialog.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './case.module.css';
import { CaseActs } from './case-acts.js';
import { CaseEdits } from './case-edits.js';
import { CaseClock, CaseSubject } from './case-list.js';
import { MessageFile } from './message-file.js';
import { oneCase } from './tower.queries.js';
import { SEVERITY_TONES, toneOf, words } from './words.js';

/** A case with all that is known of it, and what can be done. */
export function CaseSheet({ process, id, onClose }: { process: string; id: string; onClose: () => void }) {
  const query = useQuery(oneCase(process, id));
  return (
    <Sheet title={query.data?.title ?? 'Case'} open onClose={onClose}>
      <Answer query={query} rows={6}>
        {(detail) => (
          <>
            <Head detail={detail} process={process} />
            {detail.kept && (
              <p role="status">
                {words(process)} does not answer: this is what it told last, without its log, its edits and its
                evidence.
              </p>
            )}
            <CaseActs process={process} detail={detail} />
            <CaseEdits process={process} detail={detail} />
            <Log detail={detail} />
            <Evidence detail={detail} />
          </>
        )}
      </Answer>
    </Sheet>
  );
}

function Head({ detail, process }: { detail: CaseDetailView; process: string }) {
  const { detail: told, severity, owner, assignee, instanceId, openedAt } = detail;
  return (
    <>
      {told && <p dir="auto">{told}</p>}
      <dl className={css.facts}>
        <dt>Clock</dt>
        <dd>
          <CaseClock of={detail} />
        </dd>
        <dt>Severity</dt>
        <dd>
          <Badge tone={SEVERITY_TONES[severity]}>{severity}</Badge>
        </dd>
        <dt>Owner</dt>
        <dd>
          {words(owner)}, {assignee ? <bdi>{assignee}</bdi> : 'nobody in person yet'}
        </dd>
        <dt>Of</dt>
        <dd>
          <CaseSubject process={process} id={instanceId} />
        </dd>
        <dt>Opened</dt>
        <dd>
          <Time at={openedAt} />
        </dd>
      </dl>
    </>
  );
}

function Log({ detail: { acts } }: { detail: CaseDetailView }) {
  if (acts.length === 0) return null;
  return (
    <section>
      <h3>What was done</h3>
      <ol className={css.log}>
        {acts.map(({ at, act, by, text, detail }, nth) => (
          <li key={nth}>
            <p className={css.quiet}>
              {words(act)} by {by ? <bdi>{by}</bdi> : 'the clock'}, <Time at={at} />
            </p>
            {text && <p dir="auto">{text}</p>}
            {detail && <p className={css.quiet}>{toJson(detail)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Each to be opened: not everything that a case is about has a timeline. */
function Messages({ documents }: { documents: CaseDetailView['trace']['documents'] }) {
  return (
    <details>
      <summary>
        {documents.length} {documents.length === 1 ? 'message' : 'messages'}
      </summary>
      <Table label="Messages" numbers={['Bytes']} head={['When', 'Channel', 'Message', 'Bytes']}>
        {documents.map(({ documentId, receivedAt, channel, direction, mediaType, size }) => (
          <tr key={`${receivedAt} ${documentId}`}>
            <td>
              <Time at={receivedAt} />
            </td>
            <td>
              {direction === 'in' ? 'came by' : 'went by'} <bdi>{channel}</bdi>
            </td>
            <td>
              <MessageFile id={documentId}>{mediaType}</MessageFile>
            </td>
            <td>{size.toLocaleString()}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

function Evidence({ detail: { evidence, trace } }: { detail: CaseDetailView }) {
  return (
    <section>
      <h3>Evidence</h3>
      {evidence !== undefined && <Code label="At hand when it opened">{toJson(evidence)}</Code>}
      {trace.command && (
        <details>
          <summary>
            The command: {words(trace.command.type)} to {trace.command.target}
          </summary>
          <Code label="The command">{toJson(trace.command)}</Code>
        </details>
      )}
      {trace.calls.length > 0 && (
        <details>
          <summary>{trace.calls.length} calls</summary>
          <Table label="Calls" head={['When', 'System', 'What', 'Outcome']}>
            {trace.calls.map((call) => (
              <tr key={`${call.at} ${call.system} ${String(call['attempt'])}`}>
                <td>
                  <Time at={call.at} />
                </td>
                <td>{call.system}</td>
                <td>
                  {String(call['operation'] ?? '')} {String(call['status'] ?? '')}
                </td>
                <td>
                  <Badge tone={toneOf(String(call['outcome']))}>{String(call['outcome'])}</Badge>{' '}
                  {typeof call['error'] === 'string' && call['error']}
                </td>
              </tr>
            ))}
          </Table>
        </details>
      )}
      {trace.documents.length > 0 && <Messages documents={trace.documents} />}
    </section>
  );
}
