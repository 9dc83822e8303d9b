import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallMapView } from '../../../src/map/map.view.js';
import { Answer } from '../ui/state.js';
import { Time } from '../ui/time.js';
import { CallDrawing } from './call-drawing.js';
import { CallLines } from './call-lines.js';
import css from './call-map.module.css';
import { callMap } from './catalog.queries.js';
import { Health } from './health.js';

/** The living map: a drawing where there is room for it, and the same in words. */
export function CallMap() {
  const query = useQuery(callMap);
  return (
    <Answer query={query} rows={8}>
      {(map) => <Drawn map={map} />}
    </Answer>
  );
}

function Drawn({ map }: { map: CallMapView }) {
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <p className={css.legend}>
        <span>
          Calls since <Time at={map.since} />, health by those of the last hour or two:
        </span>
        <Health of="ok" />
        <Health of="degraded" />
        <Health of="failing" />
        <Health of="quiet" />
        <Health of="down" />
      </p>
      <CallDrawing map={map} chosen={chosen} choose={setChosen} />
      <CallLines map={map} chosen={chosen} />
    </>
  );
}
