import { useNavigate } from '@tanstack/react-router';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/state.js';

/** Leaves out all filters of the list that is looked at. */
export function ShowAll() {
  const navigate = useNavigate();
  return <Button onPress={() => void navigate({ to: '.', search: {}, resetScroll: false })}>Show all</Button>;
}

/** Of a list that is narrowed to nothing. */
export const NoneLikeThat = ({ what }: { what: string }) => (
  <Empty title={`No ${what} is like that`} action={<ShowAll />}>
    Leave out one of the filters.
  </Empty>
);
