import { Injectable } from '@nestjs/common';
import { Database } from '#platform/persistence';
import type { TowerChoicesView } from '../../tower-work.view.js';

/** More owners or people than that nobody chooses from. */
const MOST_CHOICES = 200;

/** What lists may be narrowed by: whatever there is or was, not only what is under way. */
@Injectable()
export class ChoicesReader {
  constructor(private readonly database: Database) {}

  async read(): Promise<TowerChoicesView> {
    const [counts, owners, assignees] = await Promise.all([
      this.database.query<{ series: string; key: string }>(
        "SELECT series, key FROM portal.tower_counts WHERE series IN ('state', 'settlement', 'choice') ORDER BY series, key",
      ),
      this.ofCases('owner'),
      this.ofCases('assignee'),
    ]);
    const of = (series: string) => counts.filter((each) => each.series === series).map(({ key }) => key);
    const choices = of('choice').map((key) => JSON.parse(key) as [kind: string, key: string]);
    const named = (kind: string) => choices.filter(([each]) => each === kind).map(([, key]) => key);
    return {
      orders: {
        states: of('state'),
        warehouses: named('warehouse'),
        carriers: named('carrier'),
        erps: named('erp'),
      },
      settlements: { states: of('settlement'), carriers: named('settlement-carrier') },
      cases: { owners, assignees },
    };
  }

  /** From one to the next along its index, however many cases each has. */
  private async ofCases(column: 'owner' | 'assignee'): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `WITH RECURSIVE each AS (
         SELECT s.state, (SELECT min(${column}) FROM portal.tower_cases c WHERE c.state = s.state) AS name
         FROM unnest('{open,resolved,abandoned}'::text[]) AS s(state)
         UNION ALL
         SELECT e.state, (SELECT min(${column}) FROM portal.tower_cases c WHERE c.state = e.state AND c.${column} > e.name)
         FROM each e WHERE e.name IS NOT NULL
       ) SELECT DISTINCT name FROM each WHERE name IS NOT NULL ORDER BY name LIMIT ${MOST_CHOICES}`,
    );
    return rows.map(({ name }) => name);
  }
}
