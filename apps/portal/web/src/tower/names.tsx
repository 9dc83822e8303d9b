import { useQuery } from '@tanstack/react-query';
import type { Option } from '../ui/field.js';
import css from './case.module.css';
import { partnerNames } from './partners.queries.js';
import { names } from './tower.queries.js';

/** A site by its name, with its GLN. */
export const Site = ({ gln }: { gln: string }) => <Named code={gln} name={useQuery(names).data?.warehouses[gln]} />;

/** A carrier by its name, with its SCAC. */
export const Carrier = ({ scac }: { scac: string }) => (
  <Named code={scac} name={useQuery(names).data?.carriers[scac]} />
);

/** A partner by its name, with its id. */
export const Partner = ({ id }: { id: string }) => <Named code={id} name={useQuery(partnerNames).data?.get(id)} />;

function Named({ code, name }: { code: string; name: string | undefined }) {
  if (!name) return <>{code}</>;
  return (
    <>
      <bdi>{name}</bdi> <span className={css.code}>{code}</span>
    </>
  );
}

/** Codes as one chooses among them: by their names. */
export function useNamedOptions(kind: 'warehouses' | 'carriers', codes: readonly string[]): readonly Option[] {
  const known = useQuery(names).data?.[kind] ?? {};
  return codes.map((value) => ({ value, words: known[value] ? `${known[value]} (${value})` : value }));
}
