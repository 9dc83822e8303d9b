/** Of how many histories a property is tried: of a few in every run of the tests, of PROPERTY_RUNS where that is more. */
export const runs = (usual: number): number => Math.max(usual, Number(process.env.PROPERTY_RUNS ?? 0));
