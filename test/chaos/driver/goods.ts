/** SKUs of the sandbox that are seeded in its warehouses, and the warehouse that has most of each. */
export const SKUS = [
  ...(['SKU-1001', 'SKU-1002', 'SKU-1003', 'SKU-1004'] as const),
  ...(['SKU-1005', 'SKU-1006', 'SKU-1007', 'SKU-1008'] as const),
];

/** As the WMS, the world and the ERP call them, and who runs them. */
export const WAREHOUSES = [
  { code: 'EAST', gln: '4012345000016', partner: '3pl-east', plant: '1010' },
  { code: 'WEST', gln: '4012345000023', partner: '3pl-west', plant: '1020' },
] as const;
