import type { Input } from './process.js';

/** What came, in a few words: `order.released`, `create-delivery done`, `timer backorder`, `retry by m.jansen`. */
export function inputTitle(input: Input): string {
  switch (input.kind) {
    case 'event':
      return input.event.type;
    case 'outcome':
      return `${input.command.type} ${input.outcome.ok ? 'done' : 'failed'}`;
    case 'timer':
      return `timer ${input.name}`;
    case 'action':
      return `${input.action} by ${input.by}`;
  }
}
