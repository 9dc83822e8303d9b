import { Counter } from 'prom-client';
import { metrics } from '#platform/telemetry';

export const signIns = new Counter({
  name: 'crossdock_sign_ins_total',
  help: 'Attempts of people to sign in, by how and by how it ended',
  labelNames: ['by', 'outcome'],
  registers: [metrics],
});
