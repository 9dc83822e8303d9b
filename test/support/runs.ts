/**
 * Of how many histories a property is tried: of a few in every run of the tests, each time of others (fast-check draws its seed and
 * tells it), of PROPERTY_RUNS where that is more. No run has the time for thousands: `npm run test:properties` is for a decider that is to be released.
 */
export const runs = (usual: number): number => Math.max(usual, Number(process.env.PROPERTY_RUNS ?? 0));
