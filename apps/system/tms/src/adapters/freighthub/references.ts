/** The order of a shipment of ours by its load's reference; undefined of loads that others planned: theirs say nothing to us. */
export const orderOf = (reference: string): string | undefined => /^(.+)-S\d+$/.exec(reference)?.[1];
