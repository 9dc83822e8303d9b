import type { LinkProps } from '@tanstack/react-router';
import type {
  AccountView,
  CertificationView,
  ClientView,
  OwnDeprecationView,
  WebhookView,
} from '../../../src/desk/desk.view.js';

export interface Known {
  readonly account: AccountView;
  readonly certification: CertificationView;
  readonly clients: readonly ClientView[];
  readonly webhooks: readonly WebhookView[];
  readonly deprecations: readonly OwnDeprecationView[];
}

export interface Step {
  readonly tone: 'todo' | 'done' | 'failed';
  readonly text: string;
  readonly detail: string;
  readonly to: LinkProps['to'];
}

/** What waits for the partner, the most pressing first. */
export function nextSteps({ account, certification, clients, webhooks, deprecations }: Known): Step[] {
  const required = certification.scenarios.filter((scenario) => scenario.required);
  const passed = required.filter(({ state }) => state === 'passed').length;
  const own = clients.filter(({ environment }) => environment === account.environment);
  const steps: (Step | false)[] = [
    ...webhooks
      .filter(({ status, failingSince }) => status === 'disabled' || failingSince !== undefined)
      .map(({ url, status, disabledReason }): Step | false => ({
        tone: 'failed',
        text: status === 'disabled' ? 'A webhook is disabled' : 'A webhook fails',
        detail: `${url}${disabledReason ? `: ${disabledReason}` : ''}`,
        to: '/desk/webhooks',
      })),
    ...deprecations
      .filter(({ word }) => word === undefined && account.environment === 'production')
      .map(({ api, version, reason }): Step | false => ({
        tone: 'todo',
        text: `${api} ${version} is to end: it waits for your consent`,
        detail: reason,
        to: '/desk/deprecations',
      })),
    account.status === 'onboarding' && {
      tone: 'todo',
      text: `Pass your certification: ${passed} of ${required.length} scenarios are shown`,
      detail: 'Each is judged by what your systems really call in the sandbox.',
      to: '/desk/certification',
    },
    account.status === 'certified' && {
      tone: 'done',
      text: 'You are certified',
      detail: 'An operator approves you; then your production credentials are here.',
      to: '/desk/certification',
    },
    ...own
      .filter(({ secrets, keys }) => secrets.length + keys.length === 0)
      .map(({ clientId }): Step | false => ({
        tone: 'todo',
        text: `Fetch the first secret of ${clientId}`,
        detail: 'Until then none of your systems can get a token by it.',
        to: '/desk/credentials',
      })),
    ...own
      .filter(({ secrets }) => secrets.length > 1)
      .map(({ clientId }): Step | false => ({
        tone: 'todo',
        text: `Finish the rotation of ${clientId}`,
        detail: 'Two secrets live. Once the old one is used no more, delete it.',
        to: '/desk/credentials',
      })),
  ];
  return steps.filter((step) => step !== false);
}
