import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ApiDetailView, BuildView } from '../../../src/portal.view.js';
import { useChoose } from '../app/address.js';
import { words } from '../tower/words.js';
import { Badge, LayerTag } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import tabs from '../ui/tabs.module.css';
import { Time } from '../ui/time.js';
import css from './api.module.css';
import { ApiConsumers, ApiUse } from './api-use.js';
import { api } from './catalog.queries.js';
import { Changelog } from './changelog.js';
import { Changes } from './changes.js';
import { EventFlow } from './event-types.js';
import { OperationCard } from './operation.js';
import { Quotas } from './quotas.js';

export function ApiPage() {
  const { name, version } = useParams({ from: '/apis/$name/$version' });
  const query = useQuery(api(name, version));
  return (
    <Answer page={`${name} ${version}`} query={query}>
      {(detail) => <Detail detail={detail} />}
    </Answer>
  );
}

const TABS = ['operations', 'use', 'consumers', 'quotas', 'changes', 'changelog', 'errors'];

/** Of what is not there no tab is shown, and an address that names it shows the operations. */
const absentOf = ({ versions, operations }: ApiDetailView): string[] => [
  ...(versions.length > 1 ? [] : ['changes']),
  ...(operations.some(({ countsAs }) => countsAs) ? [] : ['quotas']),
];

function Detail({ detail }: { detail: ApiDetailView }) {
  const { title, version, layer, owner, description, operations, contract, name } = detail;
  const { tab: asked = '' } = useSearch({ from: '/apis/$name/$version' });
  const absent = absentOf(detail);
  const tab = TABS.includes(asked) && !absent.includes(asked) ? asked : 'operations';
  const choose = useChoose<{ tab: string }>()('tab');
  return (
    <Page
      title={`${title} ${version}`}
      eyebrow={
        <>
          <LayerTag layer={layer} />
          <span>owned by {owner}</span>
          {detail.build && <Build of={detail.build} />}
        </>
      }
      lead={description}
      actions={
        <>
          <a className={css.action} href={`/portal/reference/${name}/${version}`}>
            Reference
          </a>
          <a className={css.action} href={contract}>
            OpenAPI 3.1
          </a>
        </>
      }
    >
      <Life detail={detail} />
      <Tabs
        className={tabs.tabs ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => choose(key === 'operations' ? '' : String(key))}
        // What is chosen is a step that Back leads to: arrows alone choose nothing.
        keyboardActivation="manual"
      >
        <TabList aria-label="About this API" className={tabs.list ?? ''}>
          <Tab id="operations" className={tabs.tab ?? ''}>
            Operations <Badge>{operations.length}</Badge>
          </Tab>
          <Tab id="use" className={tabs.tab ?? ''}>
            Status
          </Tab>
          <Tab id="consumers" className={tabs.tab ?? ''}>
            Consumers
          </Tab>
          {!absent.includes('quotas') && (
            <Tab id="quotas" className={tabs.tab ?? ''}>
              Quotas
            </Tab>
          )}
          {!absent.includes('changes') && (
            <Tab id="changes" className={tabs.tab ?? ''}>
              Versions and changes
            </Tab>
          )}
          <Tab id="changelog" className={tabs.tab ?? ''}>
            Changelog
          </Tab>
          <Tab id="errors" className={tabs.tab ?? ''}>
            Errors
          </Tab>
        </TabList>
        <TabPanel id="operations" className={tabs.panel ?? ''}>
          {[...Map.groupBy(operations, resourceOf)].map(([resource, some]) => (
            <section key={resource} className={css.resource}>
              <h2>{words(resource)}</h2>
              {some.map((operation) => (
                <OperationCard key={operation.id} operation={operation} api={name} version={version} />
              ))}
            </section>
          ))}
          <Section title="Events">
            <EventFlow of={detail} />
          </Section>
        </TabPanel>
        <TabPanel id="use" className={tabs.panel ?? ''}>
          <ApiUse detail={detail} />
        </TabPanel>
        <TabPanel id="consumers" className={tabs.panel ?? ''}>
          <ApiConsumers detail={detail} />
        </TabPanel>
        <TabPanel id="quotas" className={tabs.panel ?? ''}>
          <Quotas detail={detail} />
        </TabPanel>
        <TabPanel id="changelog" className={tabs.panel ?? ''}>
          <Changelog detail={detail} />
        </TabPanel>
        <TabPanel id="changes" className={tabs.panel ?? ''}>
          <Changes detail={detail} />
        </TabPanel>
        <TabPanel id="errors" className={tabs.panel ?? ''}>
          <Errors detail={detail} />
        </TabPanel>
      </Tabs>
    </Page>
  );
}

/** What an operation is about: the first segment behind the version. */
const resourceOf = ({ path }: ApiDetailView['operations'][number]): string => {
  const segments = path.split('/').filter(Boolean);
  const version = segments.findIndex((each) => /^v\d+$/.test(each));
  return segments[version + 1] ?? segments.at(-1) ?? '';
};

/** Where this version is in its life, and where one goes from here. */
function Life({ detail: { version, versions, name } }: { detail: ApiDetailView }) {
  const own = versions.find((each) => each.version === version);
  const earlier = versions.filter(({ successor, migrationGuide }) => successor === version && migrationGuide);
  return (
    <p className={css.life}>
      {versions.map((each) =>
        each.version === version ? (
          <Badge key={each.version} tone="accent">
            {each.version}, shown here
          </Badge>
        ) : (
          <Link key={each.version} to="/apis/$name/$version" params={{ name, version: each.version }}>
            {each.version}
          </Link>
        ),
      )}
      {own?.released && (
        <span>
          released <Time at={own.released} form="day" />
        </span>
      )}
      {own?.deprecated && (
        <Badge tone="warn">
          deprecated since <Time at={own.deprecated} form="day" />
        </Badge>
      )}
      {own?.sunset && (
        <Badge tone="bad">
          ends <Time at={own.sunset} form="day" />
        </Badge>
      )}
      {own?.migrationGuide && <a href={own.migrationGuide}>How to move on</a>}
      {earlier.map((each) => (
        <a key={each.version} href={each.migrationGuide}>
          How to move here from {each.version}
        </a>
      ))}
    </p>
  );
}

/** What of the product answers there at this moment. */
function Build({ of: { version, commit, changed } }: { of: BuildView }) {
  return (
    <span title={commit}>
      build {version}
      {commit && `, ${commit.slice(0, 8)}`}
      {changed && ' and more'}
    </span>
  );
}

function Errors({ detail: { operations } }: { detail: ApiDetailView }) {
  const byCode = new Map<string, { status: number; count: number }>();
  for (const { problems } of operations)
    for (const { code, status } of problems) byCode.set(code, { status, count: (byCode.get(code)?.count ?? 0) + 1 });
  const all = [...byCode].sort(([a, x], [b, y]) => x.status - y.status || (a < b ? -1 : 1));
  return (
    <ul className={css.errors}>
      {all.map(([code, { status, count }]) => (
        <li key={code}>
          <Badge tone={status < 500 ? 'warn' : 'bad'}>{status}</Badge>
          <Link to="/problems/$code" params={{ code }}>
            <code>{code}</code>
          </Link>
          <span className={css.quiet}>{count === operations.length ? 'every operation' : `${count} operations`}</span>
        </li>
      ))}
    </ul>
  );
}
