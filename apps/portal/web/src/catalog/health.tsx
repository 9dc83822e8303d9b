import { CircleCheck, CircleDashed, CircleX, type LucideIcon, PowerOff, TriangleAlert } from 'lucide-react';
import type { HealthName } from '../../../src/map/map.view.js';
import css from './call-map.module.css';

/** A state has a colour, a form and a word. */
export const HEALTH: Readonly<Record<HealthName, { readonly word: string; readonly icon: LucideIcon }>> = {
  ok: { word: 'well', icon: CircleCheck },
  degraded: { word: 'some calls fail', icon: TriangleAlert },
  failing: { word: 'fails', icon: CircleX },
  quiet: { word: 'quiet', icon: CircleDashed },
  down: { word: 'does not answer', icon: PowerOff },
};

export function Health({ of }: { of: HealthName }) {
  const { word, icon: Icon } = HEALTH[of];
  return (
    <span className={`${css.health} ${css[of]}`}>
      <Icon aria-hidden="true" size={15} />
      {word}
    </span>
  );
}
