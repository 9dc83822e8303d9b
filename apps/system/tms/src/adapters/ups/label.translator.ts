import type { ShippingLabel } from '../../tms.port.js';
import { listOf, type RecoveryAnswer, type WireLabel } from './ups.wire.js';

/** A label under one of our references, as Label Recovery tells it. */
export interface RecoveredLabel {
  readonly trackingNumber: string;
  readonly image?: ShippingLabel;
}

/** Of the formats that Label Recovery has (Shipping.yaml, LabelImage_LabelImageFormat); languages of printers are bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  GIF: 'image/gif',
  PNG: 'image/png',
  PDF: 'application/pdf',
};

/** Every label that has the reference, each once: the one that was found with its picture, or those among which it would have to be chosen. */
export function labelsIn({ LabelRecoveryResponse: answer }: RecoveryAnswer): RecoveredLabel[] {
  const labels = new Map<string, RecoveredLabel>();
  const found = (trackingNumber: string | null | undefined, image?: ShippingLabel) => {
    if (!trackingNumber) return;
    labels.set(trackingNumber, { ...labels.get(trackingNumber), trackingNumber, ...(image && { image }) });
  };
  found(answer.ShipmentIdentificationNumber);
  for (const each of listOf(answer.LabelResults)) found(each.TrackingNumber, imageOf(each));
  for (const each of listOf(answer.TrackingCandidate)) found(each.TrackingNumber);
  return [...labels.values()];
}

function imageOf({ LabelImage: image }: WireLabel): ShippingLabel | undefined {
  if (!image) return undefined;
  const mediaType = MEDIA_TYPES[image.LabelImageFormat.Code.trim().toUpperCase()] ?? 'application/octet-stream';
  return { mediaType, body: Buffer.from(image.GraphicImage, 'base64') };
}
