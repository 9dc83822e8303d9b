import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ProcessView } from '../../../src/process/process.view.js';
import { Badge, LayerTag } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { NamedRow, Table } from '../ui/table.js';
import { duration } from '../ui/time.js';
import css from './api.module.css';
import grid from './api-grid.module.css';
import { process, processes } from './catalog.queries.js';
import { EventFlow } from './event-types.js';
import { LifeDrawing } from './life-drawing.js';
import { OwnersTable } from './ownership.js';
import { Workflows } from './workflows.js';

export function ProcessesPage() {
  const query = useQuery(processes);
  return (
    <Page
      title="Processes"
      lead="What runs by itself, from a fact to its last consequence, as the running build decides it."
    >
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No process is running">Each is shown here as soon as it runs.</Empty>
          ) : (
            <ul className={grid.grid}>
              {items.map(({ name, title, description, owner }) => (
                <li key={name} className={`${grid.card} ${grid.process}`}>
                  <LayerTag layer="process" />
                  <h2>
                    <Link to="/processes/$name" params={{ name }}>
                      {title}
                    </Link>
                  </h2>
                  <p>{description}</p>
                  <p className={grid.foot}>{owner}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

export function ProcessPage() {
  const { name } = useParams({ from: '/processes/$name' });
  const query = useQuery(process(name));
  return (
    <Answer page={name} query={query}>
      {(shown) => <Process shown={shown} />}
    </Answer>
  );
}

function Process({ shown }: { shown: ProcessView }) {
  const { name, title, description, owner, version, decides, lives, arazzo, workflows } = shown;
  return (
    <Page
      wide
      title={title}
      eyebrow={
        <>
          <LayerTag layer="process" />
          <span>owned by {owner}</span>
          <Badge>decider, version {decides}</Badge>
        </>
      }
      lead={description}
      actions={
        <>
          <Link className={css.action} to="/apis/$name/$version" params={{ name, version }}>
            API
          </Link>
          {arazzo && (
            <a className={css.action} href={arazzo} download={`${name}.${version}.arazzo.json`}>
              Arazzo
            </a>
          )}
        </>
      }
    >
      {lives.map((life) => (
        <Section key={life.entity} id={life.entity} title={`The life of ${withArticle(life.entity)}`}>
          <LifeDrawing life={life} />
        </Section>
      ))}
      {workflows.length > 0 && (
        <Section title="How a caller goes through it" note="as its Arazzo document says">
          <Workflows workflows={workflows} api={name} version={version} />
        </Section>
      )}
      <Commands shown={shown} />
      <Failures shown={shown} />
      <Section title="Events">
        <EventFlow of={shown} />
      </Section>
      <Owners shown={shown} />
    </Page>
  );
}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function Commands({ shown: { commands, title } }: { shown: ProcessView }) {
  return (
    <Section title="What it asks systems to do" note="each effect once, however often it is tried">
      <Table label={`Commands of ${title}`} head={['Command', 'Late after', 'Gives up after']}>
        {commands.map(({ type, warnAfterMs, giveUpAfterMs }) => (
          <tr key={type}>
            <th scope="row">
              <code>{type}</code>
            </th>
            <td>{duration(warnAfterMs)}</td>
            <td>{duration(giveUpAfterMs)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

function Failures({ shown: { failures, title } }: { shown: ProcessView }) {
  if (failures.length === 0) return null;
  return (
    <Section title="What can fail" note="each is a case with an owner and a due time">
      <Table
        label={`Cases of ${title}`}
        head={['What happens', 'Case', 'Whose', 'Severity', 'Due in', 'What may be done']}
      >
        {failures.map(({ code, when, owners, severities, dueInMs, actions }) => (
          <NamedRow key={code} id={code}>
            <td>{when}</td>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{owners.join(' or ')}</td>
            <td>{severities.join(' or ')}</td>
            <td>{duration(dueInMs)}</td>
            <td>{actions.join(', ')}</td>
          </NamedRow>
        ))}
      </Table>
    </Section>
  );
}

function Owners({ shown: { ownership } }: { shown: ProcessView }) {
  return (
    <Section title="Who has the last word" note="on each field of what it keeps">
      {[...Map.groupBy(ownership, ({ entity }) => entity)].map(([entity, fields]) => (
        <details key={entity} className={css.operation}>
          <summary className={css.summary}>
            <code>{entity}</code>
            <span className={css.says}>{[...new Set(fields.map(({ owner }) => owner))].join(', ')}</span>
          </summary>
          <div className={css.inside}>
            <OwnersTable entity={entity} fields={fields} />
          </div>
        </details>
      ))}
      <p>
        <Link to="/ownership">The whole table</Link>
      </p>
    </Section>
  );
}
