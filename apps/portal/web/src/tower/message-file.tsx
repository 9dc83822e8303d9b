import type { ReactNode } from 'react';

/** A message as it came in or went out, all of it. @param id its claim check */
export const MessageFile = ({ id, children }: { id: string; children: ReactNode }) => (
  <a href={`/portal/api/tower/messages/${encodeURIComponent(id)}`} download>
    {children}
  </a>
);
