import type { RequestHandler } from './oidc.mount.js';
import { createProvider, type ProviderParts } from './oidc.provider.js';

/**
 * oidc-provider takes its keys once, when it is made. So there is one for each set of published keys, made when the set
 * has changed; requests under way end with the one that they began with.
 */
export class CurrentProvider {
  private current?: { readonly kids: string; readonly handle: RequestHandler };

  constructor(private readonly parts: ProviderParts) {}

  handler(): RequestHandler {
    const kids = this.parts.keys
      .published()
      .map(({ kid }) => kid)
      .join(' ');
    if (this.current?.kids !== kids) this.current = { kids, handle: createProvider(this.parts).callback() };
    return this.current.handle;
  }
}
