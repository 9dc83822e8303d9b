import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Methods by the address that a request names, for what no route answers: 405 or 404 (RFC 9110 15.5.6). */
export interface KnownMethods {
  /** Those that the path knows; empty for one that is not there. */
  of(path: string): readonly string[];
}

interface Pattern {
  readonly segments: readonly string[];
  readonly methods: Set<string>;
}

/** Learns of every route as it is declared. */
export function learnMethods(app: NestFastifyApplication): KnownMethods {
  const patterns = new Map<string, Pattern>();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }: { method: string | string[]; url: string }) => {
      // A wildcard stands for files; what is below it is there or is not.
      if (url.includes('*')) return;
      const pattern = patterns.get(url) ?? { segments: url.split('/'), methods: new Set() };
      patterns.set(url, pattern);
      for (const each of [method].flat()) pattern.methods.add(each);
    });
  return {
    of(path) {
      const segments = path.split('?')[0]?.split('/') ?? [];
      const found = [...patterns.values()].filter((pattern) => matches(pattern.segments, segments));
      return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
    },
  };
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((segment, at) => (segment.startsWith(':') ? path[at] !== '' : segment === path[at]))
  );
}
