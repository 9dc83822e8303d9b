import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.js';
import css from './area.module.css';
import { found } from './tower.queries.js';

/** Any number that an order has anywhere. One hit is opened; several are listed. */
export function FindNumber() {
  const [number, setNumber] = useState('');
  const client = useQueryClient();
  const navigate = useNavigate();
  const find = useMutation({
    mutationFn: (wanted: string) => client.fetchQuery(found(wanted)),
    onSuccess: ({ items, more }, wanted) => {
      const exact = items.filter((each) => each.exact);
      const [only, ...others] = exact.length > 0 ? exact : items;
      if (only && others.length === 0 && (only.exact || !more)) {
        setNumber('');
        return navigate({ to: '/tower/orders/$id', params: { id: only.order.id } });
      }
      return navigate({ to: '/tower/orders', search: { number: wanted } });
    },
  });
  return (
    <search className={css.find}>
      <form
        className={css.find}
        onSubmit={(event) => {
          event.preventDefault();
          if (number.trim()) find.mutate(number.trim());
        }}
      >
        <input
          className={css.input}
          type="search"
          aria-label="Find an order by any number"
          placeholder="Order, delivery, PRO, SSCC, invoice …"
          value={number}
          maxLength={100}
          onChange={({ target }) => setNumber(target.value)}
        />
        <Button type="submit" aria-label="Find" isDisabled={find.isPending}>
          <Search aria-hidden="true" size={16} />
          Find
        </Button>
      </form>
      {find.isError && (
        <p className={css.problem} role="alert">
          {find.error.message}
        </p>
      )}
    </search>
  );
}
