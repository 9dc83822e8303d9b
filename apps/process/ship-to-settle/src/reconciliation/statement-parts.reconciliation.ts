import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import {
  BOOK,
  type FindingCases,
  lastOf,
  type Opened,
  type Pages,
  type Reconciliation,
  type ScheduledRun,
  type SettledFinding,
  type Settlement as Settling,
  type SortedRows,
  settleAsCases,
  type Words,
} from '#process-manager';
import { dayBefore, Ledgers, moving, NIGHTLY } from './ledgers.js';
import { numberOfKey, settlementOfKey } from './posted-invoices.js';
import {
  type NamedPart,
  namedParts,
  PART_CODES,
  type PartCode,
  shipmentsBeside,
  statementRules,
  type ToldPart,
  toldPart,
} from './statement-parts.js';

const STATEMENT_PARTS = 'stated-not-told';
const DAY = 86_400_000;

const WORDS: Readonly<Record<PartCode, (number: string, settlement: string) => Pick<Words, 'title' | 'detail'>>> = {
  'not-told': (number, settlement) => ({
    title: `${number} bills ${settlement} with others, and its settlement has no part of it`,
    detail: 'The others are settled without it: have the part told again, see what keeps its event, or pay it by hand.',
  }),
  'left-out': (number, settlement) => ({
    title: `${settlement} is settled by ${number}, and the statement bills nothing of it any more`,
    detail: 'It came again without it: ask the carrier for a credit memo, or whether what it billed first is right.',
  }),
};

const statementCases: FindingCases<NamedPart, ToldPart, PartCode> = {
  name: STATEMENT_PARTS,
  codes: PART_CODES,
  instanceOf: settlementOfKey,
  partOf: (key) => key.slice(settlementOfKey(key).length + 1),
  words: (code, { key }) => ({
    ...WORDS[code](numberOfKey(key), settlementOfKey(key)),
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 3 * DAY,
  }),
};

/** Parts that carriers' statements name against those that settlements were told of. Both are known here: no other system is asked. */
@Injectable()
export class StatementPartsReconciliation implements Reconciliation<NamedPart, ToldPart> {
  readonly name = STATEMENT_PARTS;
  readonly title = 'Holds the parts that statements name against those that were told';
  readonly expression = NIGHTLY;
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['statements', 'freight-invoices'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = statementCases.instanceOf;

  constructor(private readonly ledgers: Ledgers) {
    this.mostDifferences = ledgers.terms.mostDifferences;
  }

  async open({ tenant }: ScheduledRun, rows: SortedRows): Promise<Opened<NamedPart, ToldPart>> {
    const now = clock.date();
    const since = `${dayBefore(now, this.ledgers.terms.lookBackDays)}T00:00:00.000Z`;
    for await (const settlements of this.ledgers.since(tenant, since))
      await rows.add(
        'left',
        'ship-to-settle',
        settlements.flatMap((settlement) => namedParts(settlement.state, moving(settlement))),
      );
    const asOf = now.toISOString();
    const named = () => rows.pages<NamedPart, NamedPart>('left', lastOf);
    return {
      left: { asOf, pages: named() },
      right: { asOf, pages: this.told(tenant, named()) },
      rules: statementRules(asOf, this.ledgers.terms),
    };
  }

  /** Of the settlements that are named, whenever they were begun. */
  private async *told(tenant: string, pages: Pages<NamedPart>): Pages<ToldPart> {
    for await (const page of pages) {
      const settlements = await this.ledgers.of(
        tenant,
        page.map(({ key }) => settlementOfKey(key)),
      );
      const others = await this.ledgers.of(
        tenant,
        [...settlements.values()].flatMap(({ state }) => shipmentsBeside(state)).filter((id) => !settlements.has(id)),
      );
      const named = (id: string) => {
        const settlement = settlements.get(id) ?? others.get(id);
        return settlement && { state: settlement.state, moving: moving(settlement) };
      };
      yield page.flatMap(({ key }) => {
        const settlement = settlements.get(settlementOfKey(key));
        return (settlement && toldPart(settlement.state, key, named)) ?? [];
      });
    }
  }

  settle(findings: readonly SettledFinding<NamedPart, ToldPart>[], settling: Settling): Promise<void> {
    return settleAsCases(statementCases, findings, settling);
  }
}
