import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { me } from '../app/me.js';
import { events } from '../catalog/catalog.queries.js';
import { Check } from '../ui/check.js';
import { Group } from '../ui/picks.js';
import { Answer } from '../ui/state.js';
import { ALL, chooseFamily, familiesOf, othersIn } from './event-choice.js';

interface Chosen {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which of the events that go to the partner's kind an endpoint is sent. */
export function EventTypes({ chosen, onChange }: Chosen) {
  const query = useQuery(events);
  const kind = useQuery(me).data?.person?.partner?.kind ?? '';
  const isAll = chosen.includes(ALL);
  return (
    <Group label="Types of events" note={<Link to="/events">What each of them says</Link>}>
      <Check
        label="All of yours, those to come included"
        checked={isAll}
        onChange={(is) => onChange(is ? [ALL] : chosen.filter((each) => each !== ALL))}
      />
      {!isAll && (
        <Answer query={query} rows={3}>
          {({ items }) => (
            <Families
              types={items.filter(({ receivers }) => receivers.includes(kind)).map(({ type }) => type)}
              chosen={chosen}
              onChange={onChange}
            />
          )}
        </Answer>
      )}
    </Group>
  );
}

function Families({ types, chosen, onChange }: Chosen & { types: readonly string[] }) {
  const families = familiesOf(types);
  const choose = (type: string) => (is: boolean) =>
    onChange(is ? [...chosen, type] : chosen.filter((each) => each !== type));
  const checkOf = (type: string, isOfFamily = false) => (
    <Check
      key={type}
      label={type}
      checked={isOfFamily || chosen.includes(type)}
      isDisabled={isOfFamily}
      onChange={choose(type)}
    />
  );
  return (
    <>
      {families.map((family) => (
        <Group key={family.name} label={family.name}>
          <Check
            label={`Whatever begins with ${family.name.slice(0, -2)}`}
            checked={chosen.includes(family.name)}
            onChange={(is) => onChange(chooseFamily(chosen, family, is))}
          />
          {family.types.map((type) => checkOf(type, chosen.includes(family.name)))}
        </Group>
      ))}
      {othersIn(chosen, families).map((type) => checkOf(type))}
    </>
  );
}
