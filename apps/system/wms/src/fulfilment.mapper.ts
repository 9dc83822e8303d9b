import type { Package, PickedLine } from '#canonical';
import type { PackageDto, PickedLineDto } from '#canonical/dto';
import type { FulfilmentStatusDto } from './fulfilment.dto.js';
import type { FulfilmentStatus } from './wms.port.js';

/** Whitelisted: what an adapter may add to a status does not leave through the API. */
export function toStatusDto(status: FulfilmentStatus): FulfilmentStatusDto {
  return {
    fulfilmentId: status.fulfilmentId,
    wmsReference: status.wmsReference,
    state: status.state,
    lines: status.lines.map(toLineDto),
    packages: status.packages.map(toPackageDto),
    ...(status.changedAt && { changedAt: status.changedAt }),
  };
}

const toLineDto = ({ lineId, sku, gtin, quantity, lot }: PickedLine): PickedLineDto => ({
  lineId,
  sku,
  ...(gtin && { gtin }),
  quantity: { value: quantity.value, unit: quantity.unit, ...(quantity.base && { base: quantity.base }) },
  ...(lot && { lot }),
});

const toPackageDto = ({ sscc, weightKg, lines }: Package): PackageDto => ({
  sscc,
  ...(weightKg !== undefined && { weightKg }),
  lines: lines.map(toLineDto),
});
