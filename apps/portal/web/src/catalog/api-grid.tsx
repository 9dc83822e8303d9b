import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge, LayerTag } from '../ui/badge.js';
import { Section } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import css from './api-grid.module.css';
import { apis } from './catalog.queries.js';

const LAYERS = [
  { layer: 'partner', title: 'Partner APIs', note: '3PLs, carriers, suppliers and customer portals' },
  { layer: 'process', title: 'Process APIs', note: 'order to ship, ship to settle, stock' },
  { layer: 'system', title: 'System APIs', note: 'one contract for each kind of system' },
  { layer: 'platform', title: 'Platform', note: 'what serves all of them' },
] as const;

export function ApiGrid() {
  const query = useQuery(apis);
  return (
    <Answer query={query}>
      {({ items }) =>
        LAYERS.map(({ layer, title, note }) => (
          <Section key={layer} title={title} note={note}>
            <ul className={css.grid}>
              {items
                .filter((api) => api.layer === layer)
                .map((api) => (
                  <li key={api.name} className={`${css.card} ${css[layer]}`}>
                    <LayerTag layer={layer} />
                    <h3>
                      <Link
                        to="/apis/$name/$version"
                        params={{ name: api.name, version: api.versions.at(-1)?.version ?? 'v1' }}
                      >
                        {api.title}
                      </Link>
                    </h3>
                    <p>{api.description}</p>
                    <p className={css.foot}>
                      {api.versions.map(({ version, deprecated }) => (
                        <Badge key={version} tone={deprecated ? 'warn' : 'plain'}>
                          {deprecated ? `${version} deprecated` : version}
                        </Badge>
                      ))}
                      <span>{api.operations} operations</span>
                      <span>{api.owner}</span>
                    </p>
                  </li>
                ))}
            </ul>
          </Section>
        ))
      }
    </Answer>
  );
}
