import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ShipmentDto as ShipmentV1Dto } from '../../v1/shipments/shipment.dto.js';
import { HandlingUnitDto } from '../handling-unit.dto.js';

export class ShipmentDto extends OmitType(ShipmentV1Dto, ['packages']) {
  /** As the warehouse packed them. */
  @ApiProperty({ type: () => [HandlingUnitDto] })
  handlingUnits: HandlingUnitDto[];
}

export class ShipmentPageDto {
  @ApiProperty({ type: () => [ShipmentDto] })
  items: ShipmentDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
