import { ListOf, PackageDto as Package, PickedLineDto, ShipmentRequestDto as ShipmentRequest } from '#canonical/dto';

/** A picked line in a handling unit, under the name that this contract gave it. */
export class PackedLineDto extends PickedLineDto {}

export class PackageDto extends Package {
  @ListOf(() => PackedLineDto, { max: 1000 })
  declare lines: PackedLineDto[];
}

export class ShipmentRequestDto extends ShipmentRequest {
  @ListOf(() => PackageDto, { max: 1000 })
  declare packages: PackageDto[];
}
