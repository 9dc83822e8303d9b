/** Temperature range in which goods are kept and carried. */
export type TemperatureClass = 'ambient' | 'chilled' | 'frozen';

export type PackingGroup = 'I' | 'II' | 'III';

/**
 * What goods ask of whoever keeps, hands over or carries them. Of dangerous goods: the entry of the dangerous goods list
 * (UN Model Regulations, chapter 3.2) that they fall under.
 */
export interface HandlingRequirements {
  /** UN number of dangerous goods, e.g. `UN1263`. */
  readonly hazmat?: string;
  /** Class or division, of explosives with their compatibility group: `3`, `4.1`, `1.4S`. */
  readonly hazardClass?: string;
  /** Absent also where the entry has none, as for gases and articles. */
  readonly packingGroup?: PackingGroup;
  readonly temperature?: TemperatureClass;
}
