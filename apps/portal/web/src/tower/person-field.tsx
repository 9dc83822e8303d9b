import { useQuery } from '@tanstack/react-query';
import { me } from '../app/me.js';
import { TextField } from '../ui/field.js';
import { assignees } from './tower.queries.js';

/** Who is to work on something: oneself, whoever has cases already, or anybody by the name that one signs in by. */
export function PersonField({ value, onChange }: { value: string; onChange: (person: string) => void }) {
  const own = useQuery(me).data?.person?.username;
  const others = useQuery(assignees).data?.items ?? [];
  const suggested = [...new Set([...(own ? [own] : []), ...others])];
  return (
    <TextField label="Person" autoComplete="off" required suggested={suggested} value={value} onChange={onChange} />
  );
}
