import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Route {
  readonly method: string;
  /** As it was declared: `/erp/v1/systems/:erp/orders/:orderNumber`. */
  readonly path: string;
}

/** Every route that the application answers on, whoever put it there, read off the router's own tree. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const tree: string = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const node = /^(?<indent>[│ ]*)[├└]── (?<part>.*?)(?: \((?<methods>[A-Z, ]+)\))?$/u.exec(line)?.groups;
    if (!node) return [];
    const depth = (node.indent ?? '').length / 4;
    above.length = depth;
    above.push(node.part ?? '');
    const path = above.join('');
    return node.methods?.split(', ').map((method) => ({ method, path })) ?? [];
  });
}
