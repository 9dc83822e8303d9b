import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Code } from '../ui/code.js';
import { Copy } from '../ui/copy.js';
import { Answer } from '../ui/state.js';
import tabs from '../ui/tabs.module.css';
import css from './api.module.css';
import { samples } from './catalog.queries.js';

type Search = Readonly<Record<string, unknown>>;

/** How an operation is called, in the languages that callers write; in the same one wherever it is chosen. Asked for once it is looked at. */
export function Samples({ api, version, operation }: { api: string; version: string; operation: string }) {
  const query = useQuery(samples(api, version, operation));
  const { language: chosen } = useSearch({ from: '/apis/$name/$version' });
  const navigate = useNavigate();
  const choose = (language: string) => {
    const stays = {
      to: '.',
      hash: true,
      state: true,
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    } as const;
    void navigate({ ...stays, search: (before: Search) => ({ ...before, language }) });
  };
  return (
    <div>
      <h2>In code</h2>
      <Answer query={query} rows={2}>
        {({ items }) => (
          <Tabs
            className={tabs.tabs ?? ''}
            selectedKey={items.find(({ language }) => language === chosen)?.language ?? items[0]?.language ?? ''}
            onSelectionChange={(key) => choose(String(key))}
          >
            <TabList aria-label={`Languages of ${operation}`} className={tabs.list ?? ''}>
              {items.map(({ language }) => (
                <Tab key={language} id={language} className={tabs.tab ?? ''}>
                  {language}
                </Tab>
              ))}
            </TabList>
            {items.map(({ language, code }) => (
              <TabPanel key={language} id={language} className={tabs.panel ?? ''}>
                <div className={css.sample}>
                  <Copy text={code} what={`${operation} in ${language}`} />
                  <Code label={`${operation} in ${language}`}>{code}</Code>
                </div>
              </TabPanel>
            ))}
          </Tabs>
        )}
      </Answer>
    </div>
  );
}
