import type { HandlingRequirements } from '../entities/handling.js';

/** Only what is asked for, whatever else is told beside it. */
export const requirementsIn = ({
  hazmat,
  hazardClass,
  packingGroup,
  temperature,
}: HandlingRequirements): HandlingRequirements => ({
  ...(hazmat && { hazmat }),
  ...(hazardClass && { hazardClass }),
  ...(packingGroup && { packingGroup }),
  ...(temperature && { temperature }),
});

/** In words, for people: `UN1263 class 3 II, chilled`. */
export const requirementsInWords = ({
  hazmat,
  hazardClass,
  packingGroup,
  temperature,
}: HandlingRequirements): string => {
  const dangerous = [hazmat, hazardClass && `class ${hazardClass}`, packingGroup].filter(Boolean).join(' ');
  return [dangerous, temperature].filter(Boolean).join(', ');
};
