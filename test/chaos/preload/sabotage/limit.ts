import { Turns } from '../../../../libs/platform/src/http/turns.js';
import { sabotage } from './switches.js';

/** A call to a vendor waits for no place: as many leave as there are. */
sabotage('limit', Turns, 'take', () => (work) => work(() => undefined));
