import { Link } from '@tanstack/react-router';
import type { WorkflowView } from '../../../src/process/process.view.js';
import css from './processes.module.css';

/** Steps in their order, each an operation and what it is repeated until. */
export function Workflows({
  workflows,
  api: name,
  version,
}: {
  workflows: readonly WorkflowView[];
  api: string;
  version: string;
}) {
  return workflows.map(({ id, summary, steps }) => (
    <article key={id} className={css.workflow}>
      <h3>{summary}</h3>
      <ol>
        {steps.map(({ id: step, operation, until }) => (
          <li key={step}>
            <strong>{step}</strong>{' '}
            <Link to="/apis/$name/$version" params={{ name, version }} hash={operation}>
              <code>{operation}</code>
            </Link>
            {until.length > 0 && (
              <span className={css.until}>
                until <code>{until.join(' and ')}</code>
              </span>
            )}
          </li>
        ))}
      </ol>
    </article>
  ));
}
