/** As a field for a moment has it: in the viewer's zone, without the zone. */
export const localOf = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** @param moment as a field for one has it */
export const instantOf = (moment: string): string => new Date(moment).toISOString();
