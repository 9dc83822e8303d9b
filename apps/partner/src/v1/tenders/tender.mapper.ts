import { requirementsIn } from '#canonical';
import type { TenderView } from '#clients';
import { madeOnce } from '#platform/lasting';
import type { TenderDto } from './tender.dto.js';

/** What a carrier sees of a tender. */
export const toTender = madeOnce((view: TenderView): TenderDto => {
  const { id, shipmentId, version, carrier, state, respondBy, service, charges, total, request } = view;
  return {
    id,
    shipmentId,
    version,
    carrier,
    state,
    respondBy,
    service,
    charges: charges.map((charge) => ({
      code: charge.code,
      amount: { ...charge.amount },
      ...(charge.description && { description: charge.description }),
    })),
    total: { ...total },
    from: { ...request.from },
    to: { ...request.to },
    totalWeightKg: request.totalWeightKg,
    ...(request.commodities && {
      commodities: request.commodities.map(({ sku, quantity: { value, unit }, ssccs, ...goods }) => ({
        sku,
        quantity: { value, unit },
        ...requirementsIn(goods),
        ...(ssccs && { ssccs: [...ssccs] }),
      })),
    }),
  };
});
