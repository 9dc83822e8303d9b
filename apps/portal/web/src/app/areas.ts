import type { LinkProps } from '@tanstack/react-router';
import {
  Activity,
  BadgeCheck,
  BookOpen,
  Boxes,
  CalendarX,
  Database,
  Gauge,
  Handshake,
  House,
  KeyRound,
  ListTree,
  type LucideIcon,
  Map as MapIcon,
  Network,
  Package,
  Radio,
  ReceiptText,
  Rss,
  Scale,
  ScrollText,
  TriangleAlert,
  Users,
  Webhook,
  Workflow,
} from 'lucide-react';
import type { PersonView } from '../../../src/portal.view.js';
import { WATCHERS } from './roles.js';

export interface Area {
  readonly name: string;
  readonly to: LinkProps['to'];
  /** What its pages' addresses begin with. */
  readonly paths: readonly string[];
  /** Whether somebody sees it; absent: everybody does. */
  readonly isFor?: (person: PersonView) => boolean;
  readonly pages: readonly {
    readonly to: string;
    readonly name: string;
    readonly icon: LucideIcon;
    readonly exact?: true;
  }[];
}

/** The portal's parts, as its menu shows them. */
export const AREAS: readonly Area[] = [
  {
    name: 'Catalog',
    to: '/',
    paths: ['/apis', '/events', '/processes', '/systems', '/ownership', '/guides', '/problems', '/search'],
    pages: [
      { to: '/', name: 'Map', icon: MapIcon, exact: true },
      { to: '/apis', name: 'APIs', icon: Boxes },
      { to: '/events', name: 'Events', icon: Radio },
      { to: '/processes', name: 'Processes', icon: Workflow },
      { to: '/systems', name: 'Systems', icon: Network },
      { to: '/ownership', name: 'System of record', icon: Database },
      { to: '/guides', name: 'Guides', icon: BookOpen },
    ],
  },
  {
    name: 'Control tower',
    to: '/tower',
    paths: ['/tower'],
    isFor: ({ partner, roles }) => !partner && roles.some((role) => WATCHERS.includes(role)),
    pages: [
      { to: '/tower', name: 'Now', icon: Gauge, exact: true },
      { to: '/tower/orders', name: 'Orders', icon: Package },
      { to: '/tower/exceptions', name: 'Exceptions', icon: TriangleAlert },
      { to: '/tower/settlements', name: 'Settlements', icon: ReceiptText },
      { to: '/tower/stock', name: 'Stock', icon: Scale },
      { to: '/tower/feeds', name: 'Feeds', icon: Rss },
      { to: '/tower/partners', name: 'Partners', icon: Handshake },
      { to: '/tower/audit', name: 'Audit', icon: ScrollText },
    ],
  },
  {
    name: 'Partner’s desk',
    to: '/desk',
    paths: ['/desk'],
    isFor: ({ partner }) => partner !== undefined,
    pages: [
      { to: '/desk', name: 'Overview', icon: House, exact: true },
      { to: '/desk/credentials', name: 'Credentials', icon: KeyRound },
      { to: '/desk/people', name: 'People', icon: Users },
      { to: '/desk/certification', name: 'Certification', icon: BadgeCheck },
      { to: '/desk/webhooks', name: 'Webhooks', icon: Webhook },
      { to: '/desk/requests', name: 'Requests', icon: ListTree },
      { to: '/desk/quota', name: 'Plan and quota', icon: Activity },
      { to: '/desk/deprecations', name: 'Deprecations', icon: CalendarX },
    ],
  },
];
