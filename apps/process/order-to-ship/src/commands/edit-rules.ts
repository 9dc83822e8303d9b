import { IsISO8601, IsOptional, Matches } from 'class-validator';
import { AddressDto, Nested } from '#canonical/dto';
import type { EditRule } from '#process-manager';
import { EDITABLE } from '../editing.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

class FulfilmentRequestForm {
  @Nested(() => AddressDto)
  shipTo: AddressDto;

  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  requestedShipDate?: string;
}

class ReleaseForm {
  @Nested(() => FulfilmentRequestForm)
  request: FulfilmentRequestForm;
}

class ShipmentRequestForm {
  @Nested(() => AddressDto)
  to: AddressDto;

  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  requestedDeliveryDate?: string;
}

class RateForm {
  @Nested(() => ShipmentRequestForm)
  request: ShipmentRequestForm;
}

class TenderForm {
  @Nested(() => ShipmentRequestForm)
  tender: ShipmentRequestForm;
}

/** The rules that edited commands keep. */
export const orderToShipEdits: Readonly<Record<keyof typeof EDITABLE, EditRule>> = {
  'release-fulfilment': { members: EDITABLE['release-fulfilment'], form: ReleaseForm },
  'rate-shipment': { members: EDITABLE['rate-shipment'], form: RateForm },
  'tender-shipment': { members: EDITABLE['tender-shipment'], form: TenderForm },
};
