import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSscc, type Package, type PickedLine } from '#canonical';
import type { ReportedFact } from '../../facts/facts.service.js';
import type { ConfirmedFulfilment } from '../../fulfilments/confirmation.js';
import { translateConfirmation } from '../../fulfilments/confirmation.translator.js';
import { joined } from '../../fulfilments/picked-lines.js';
import type { ConfirmationDto as ConfirmationV1Dto } from '../../v1/fulfilments/confirmation.dto.js';
import { toConfirmation as toConfirmationV1 } from '../../v1/fulfilments/confirmation.mapper.js';
import type { ContentDto, HandlingUnitDto } from '../handling-unit.dto.js';
import { toHandlingUnit } from '../handling-unit.mapper.js';
import { ConfirmationDto } from './confirmation.dto.js';
import { toConfirmation } from './confirmation.mapper.js';

const fulfilment = (change: Partial<ConfirmedFulfilment> = {}): ConfirmedFulfilment => ({
  id: 'sap-10000001-F1',
  orderId: 'sap-10000001',
  warehouse: '4012345000016',
  state: 'accepted',
  lines: [
    { lineId: '10', sku: 'SKU-1001', quantity: { value: 40, unit: 'EA' } },
    { lineId: '20', sku: 'SKU-1002', quantity: { value: 12, unit: 'EA' } },
  ],
  taken: [],
  packages: [],
  ...change,
});
const sscc = (serial: number) => makeSscc(3, '4012345', BigInt(serial));
const content = (change: Partial<ContentDto> = {}): ContentDto => ({
  lineId: '10',
  quantity: { value: 4, unit: 'EA' },
  ...change,
});

const facts = (dto: ConfirmationDto, asked = fulfilment()) => translateConfirmation(asked, toConfirmation(dto));
const factsOfV1 = (dto: ConfirmationV1Dto, asked = fulfilment()) => translateConfirmation(asked, toConfirmationV1(dto));

const refusals = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    const { code, errors } = error as { code: string; errors?: { pointer: string; code: string }[] };
    return errors?.map((each) => `${each.pointer} ${each.code}`) ?? code;
  }
  throw new Error('expected a problem');
};
const packed = (...handlingUnits: HandlingUnitDto[]): ConfirmationDto => ({ kind: 'packed', handlingUnits });

/** Goods spread over up to three pallets of up to three cartons, never more of a line than asked for. */
const handlingUnits: fc.Arbitrary<HandlingUnitDto[]> = fc
  .record({
    pallets: fc.integer({ min: 1, max: 3 }),
    pieces: fc.array(
      fc.record({ pallet: fc.nat(2), carton: fc.option(fc.nat(2)), line: fc.constantFrom('10', '20'), lot: fc.nat(2) }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ pallets, pieces }) => {
    const units = Array.from({ length: pallets }, (_, index): Required<HandlingUnitDto> & { weightKg: number } => ({
      sscc: sscc(index),
      weightKg: 100 + index,
      dimensions: { lengthCm: 120, widthCm: 80, heightCm: 100 + index },
      contents: [],
      units: [0, 1, 2].map((carton) => ({ sscc: sscc(100 + index * 10 + carton), weightKg: 3, contents: [] })),
    }));
    pieces.forEach(({ pallet, carton, line, lot }, index) => {
      const unit = units[pallet % pallets] as (typeof units)[number];
      const place = carton === null ? unit.contents : (unit.units[carton]?.contents as ContentDto[]);
      place.push({
        lineId: line,
        quantity: { value: 1, unit: 'EA' },
        serials: [`SN-${index}`],
        ...(lot > 0 && { lot: `L${lot}`, expiry: `2027-0${lot}-01` }),
      });
    });
    return units
      .map(({ contents, units: cartons, ...unit }) => {
        const filled = cartons.filter((carton) => carton.contents?.length);
        return { ...unit, ...(contents.length && { contents }), ...(filled.length && { units: filled }) };
      })
      .filter((unit) => unit.contents ?? unit.units);
  });

/** The same told by v1: flat lines by line and lot, and the outermost units with theirs. */
const flat = (contents: readonly ContentDto[]) =>
  joined(contents.map(({ lineId, quantity, lot }) => ({ lineId, sku: '', quantity, ...(lot && { lot }) }))).map(
    ({ sku: _, ...line }) => line,
  );
const everything = (unit: HandlingUnitDto): ContentDto[] => [
  ...(unit.contents ?? []),
  ...(unit.units ?? []).flatMap(({ contents = [] }) => contents),
];
const flatPackages = (units: readonly HandlingUnitDto[]) =>
  units.map((unit) => ({
    sscc: unit.sscc,
    ...(unit.weightKg !== undefined && { weightKg: unit.weightKg }),
    lines: flat(everything(unit)),
  }));

/** What v1 cannot say, taken away. */
const asV1 = (told: readonly ReportedFact[]): ReportedFact[] =>
  told.map((fact) => {
    const { lines, packages } = fact.data as { lines?: PickedLine[]; packages?: Package[] };
    const plainLines = (all: readonly PickedLine[]) => all.map(({ serials: _, expiry: __, ...line }) => line);
    const plainPackages = packages?.map(({ units: _, dimensions: __, ...unit }) => ({
      ...unit,
      lines: plainLines(unit.lines),
    }));
    const data = {
      ...fact.data,
      ...(lines && { lines: plainLines(lines) }),
      ...(packages && { packages: plainPackages }),
    };
    return { ...fact, data } as ReportedFact;
  });

describe('a confirmation of v2', () => {
  it('means the canonical facts that the same told by v1 means: packed is what v1 picks and packs', () => {
    fc.assert(
      fc.property(handlingUnits, fc.constantFrom('accepted', 'picked'), (units, state) => {
        const asked = fulfilment({ state });
        const all = { kind: 'picked' as const, lines: flat(units.flatMap(everything)) };
        const first = state === 'accepted' ? factsOfV1(all, asked) : [];
        const second = factsOfV1({ kind: 'packed', packages: flatPackages(units) }, asked);
        expect(asV1(facts(packed(...units), asked))).toEqual([...first, ...second]);
      }),
    );
  });

  it('means the canonical facts that the same told by v1 means: shipped is what lies in the units that left', () => {
    fc.assert(
      fc.property(handlingUnits, (units) => {
        const lines = flat(units.flatMap(everything));
        expect(asV1(facts({ kind: 'shipped', handlingUnits: units }))).toEqual(
          factsOfV1({ kind: 'shipped', lines, packages: flatPackages(units) }),
        );
      }),
    );
  });

  it.each<[ConfirmationDto & ConfirmationV1Dto]>([
    [{ kind: 'accepted' }],
    [{ kind: 'rejected', reason: 'No staff' }],
    [{ kind: 'picked' }],
    [{ kind: 'shipped' }],
    [{ kind: 'loaded' }],
  ])('means what the same confirmation of v1 means: %o', (dto) => {
    expect(facts(dto)).toEqual(factsOfV1(dto));
  });

  it('picked or loaded by its own words means what v1 means by its', () => {
    const lines = [content({ lot: 'L1' }), content({ lineId: '20' })];
    expect(facts({ kind: 'picked', contents: lines, reason: 'Damaged' })).toEqual(
      factsOfV1({ kind: 'picked', lines, reason: 'Damaged' }),
    );
    expect(facts({ kind: 'loaded', ssccs: [sscc(1), sscc(2)] })).toEqual(
      factsOfV1({ kind: 'loaded', packages: [{ sscc: sscc(1) }, { sscc: sscc(2) }] }),
    );
  });

  it('loses nothing on its way through the canonical package: shown again, it is what was told', () => {
    const bySku = ({ sku: _, ...rest }: ContentDto) => rest;
    const plain = ({ contents, units, ...unit }: HandlingUnitDto): HandlingUnitDto => ({
      ...unit,
      ...(contents && { contents: joinedContents(contents) }),
      ...(units && { units: units.map(plain) }),
    });
    const joinedContents = (contents: readonly ContentDto[]) =>
      joined(contents.map((each) => ({ ...each, sku: '' }) as PickedLine)).map((each) => bySku(each as ContentDto));
    fc.assert(
      fc.property(handlingUnits, (units) => {
        const fact = facts(packed(...units)).find(({ type }) => type === 'fulfilment.packed');
        const { packages } = (fact as unknown as { data: { packages: Package[] } }).data;
        expect(packages.map(toHandlingUnit).map((unit) => sorted(plain(unit)))).toEqual(
          units.map((unit) => sorted(plain(unit))),
        );
      }),
    );
    function sorted({ contents, units, ...unit }: HandlingUnitDto): HandlingUnitDto {
      const order = contents?.toSorted((a, b) => `${a.lineId}${a.lot}`.localeCompare(`${b.lineId}${b.lot}`));
      return { ...unit, ...(order && { contents: order }), ...(units && { units: units.map(sorted) }) };
    }
  });

  it('whose units hold less than asked for is a short pick with its reason, while the pick is open', () => {
    const dto = { ...packed({ sscc: sscc(1), contents: [content()] }), reason: 'Damaged' };
    expect(facts(dto)).toMatchObject([
      { type: 'pick.short', data: { reason: 'Damaged' } },
      { type: 'fulfilment.packed' },
    ]);
    expect(facts(dto, fulfilment({ state: 'picked' }))).toMatchObject([{ type: 'fulfilment.packed' }]);
  });

  it('is refused where its units together hold more than asked for, however little each holds', () => {
    const unit = (serial: number) => ({
      sscc: sscc(serial),
      contents: [content({ lineId: '20', quantity: { value: 7, unit: 'EA' } })],
    });
    expect(refusals(() => facts(packed(unit(1), unit(2))))).toEqual([
      '/handlingUnits/0/contents/0/quantity/value more-than-asked',
    ]);
  });

  it('is refused by the place of what the fulfilment does not have, in a carton on a pallet too', () => {
    const pallet = { sscc: sscc(1), units: [{ sscc: sscc(2), contents: [content(), content({ lineId: '99' })] }] };
    expect(refusals(() => facts(packed(pallet)))).toEqual(['/handlingUnits/0/units/0/contents/1/lineId unknown-line']);
  });

  it('that contradicts itself is refused with every contradiction', () => {
    const serials = ['SN-1', 'SN-2'];
    const pair = { value: 2, unit: 'EA' };
    const units: HandlingUnitDto[] = [
      {
        sscc: sscc(1),
        weightKg: 5,
        units: [{ sscc: sscc(1), weightKg: 6, contents: [content({ quantity: pair, serials })] }],
      },
      { sscc: sscc(3), contents: [content({ serials: ['SN-2', 'SN-3'] })] },
      { sscc: sscc(4) },
    ];
    expect(refusals(() => facts(packed(...units)))).toEqual([
      '/handlingUnits/0/units/0/sscc told-twice',
      '/handlingUnits/2/contents required',
      '/handlingUnits/0/weightKg lighter-than-its-units',
      '/handlingUnits/1/contents/0/serials not-one-per-piece',
      '/handlingUnits/1/contents/0/serials told-twice',
    ]);
  });

  it.each<[string, ConfirmationDto]>([
    ['/contents not-with-kind', { kind: 'shipped', contents: [content()] }],
    ['/handlingUnits not-with-kind', { kind: 'picked', handlingUnits: [{ sscc: sscc(1), contents: [content()] }] }],
    ['/ssccs not-with-kind', { kind: 'accepted', ssccs: [sscc(1)] }],
    ['/handlingUnits required', { kind: 'packed' }],
  ])('of one kind does not tell what belongs to another: %s', (refusal, dto) => {
    expect(refusals(() => facts(dto))).toEqual([refusal]);
  });

  it('is read strictly: check digits, whole measures, real days', () => {
    const wrongIn = (errors: readonly ValidationError[], parent = ''): string[] =>
      errors.flatMap(({ property, constraints, children }) => [
        ...(constraints ? [`${parent}/${property}`] : []),
        ...wrongIn(children ?? [], `${parent}/${property}`),
      ]);
    const complaints = (dto: object) => wrongIn(validateSync(plainToInstance(ConfirmationDto, dto)));
    const wrong = `${sscc(1).slice(0, -1)}${(Number(sscc(1).at(-1)) + 1) % 10}`;
    const dimensions = { lengthCm: 120, widthCm: 0 };
    expect(complaints(packed({ sscc: sscc(1), contents: [content({ expiry: '2028-02-29' })] }))).toEqual([]);
    expect(
      complaints({
        kind: 'packed',
        handlingUnits: [
          { sscc: wrong, dimensions, contents: [content({ expiry: '2027-02-29', serials: ['', 'a', 'a'] })] },
        ],
      }).toSorted(),
    ).toEqual([
      '/handlingUnits/0/contents/0/expiry',
      '/handlingUnits/0/contents/0/serials',
      '/handlingUnits/0/dimensions/heightCm',
      '/handlingUnits/0/dimensions/widthCm',
      '/handlingUnits/0/sscc',
    ]);
    expect(complaints({ kind: 'loaded', ssccs: [sscc(1), wrong] })).toEqual(['/ssccs']);
  });
});
