import type { Provider } from 'oidc-provider';
import type { RequestHandler } from './oidc.mount.js';
import { createProvider, type ProviderParts } from './oidc.provider.js';

/**
 * oidc-provider takes its keys once, when it is made. So there is one for each set of published keys, made when the set
 * has changed; requests under way end with the one that they began with.
 */
export class CurrentProvider {
  private current?: { readonly kids: string; readonly provider: Provider; readonly handle: RequestHandler };

  constructor(private readonly parts: ProviderParts) {}

  handler(): RequestHandler {
    return this.now().handle;
  }

  provider(): Provider {
    return this.now().provider;
  }

  private now() {
    const kids = this.parts.keys
      .published()
      .map(({ kid }) => kid)
      .join(' ');
    if (this.current?.kids !== kids) {
      const provider = createProvider(this.parts);
      this.current = { kids, provider, handle: provider.callback() };
    }
    return this.current;
  }
}
