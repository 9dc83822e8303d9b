export * from './address.dto.js';
export * from './freight-invoice.dto.js';
export * from './fulfilment.dto.js';
export * from './gs1.validator.js';
export * from './money.dto.js';
export * from './nested.decorator.js';
export * from './quantity.dto.js';
export * from './shipment.dto.js';
