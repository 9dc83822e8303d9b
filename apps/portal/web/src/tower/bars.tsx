import type { MinuteView } from '../../../src/tower.view.js';
import { Time } from '../ui/time.js';
import css from './now.module.css';

const HEIGHT = 40;

/** One bar a minute. The sum and the highest are said in words, so that nobody has to measure bars. */
export function Bars({ name, minutes, of }: { name: string; minutes: readonly MinuteView[]; of: 'opened' | 'closed' }) {
  const most = Math.max(1, ...minutes.map((each) => each[of]));
  const sum = minutes.reduce((all, each) => all + each[of], 0);
  return (
    <figure className={css.bars}>
      <figcaption>
        <strong>{name}</strong> {sum.toLocaleString()}{' '}
        <span className={css.peak}>at most {sum === 0 ? 0 : most} a minute</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${minutes.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: ${sum} in the last hour`}
      >
        {minutes.map((each, nth) => {
          const height = (HEIGHT * each[of]) / most;
          return <rect key={each.at} x={nth + 0.1} y={HEIGHT - height} width={0.8} height={height} />;
        })}
      </svg>
      <p className={css.axis}>
        <Time at={minutes[0]?.at} form="clock" />
        <span>by the minute</span>
        <Time at={minutes.at(-1)?.at} form="clock" />
      </p>
    </figure>
  );
}
