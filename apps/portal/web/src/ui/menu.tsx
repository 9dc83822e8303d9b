import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import css from './menu.module.css';

/** A button that opens a short list of what may be chosen. */
export function Choices({
  label,
  trigger,
  options,
  chosen,
  onChoose,
}: {
  label: string;
  trigger: ReactElement;
  options: readonly { readonly id: string; readonly name: string }[];
  chosen?: string;
  onChoose: (id: string) => void;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Menu
          aria-label={label}
          className={css.menu ?? ''}
          onAction={(key) => onChoose(String(key))}
          {...(chosen !== undefined && { selectionMode: 'single' as const, selectedKeys: [chosen] })}
        >
          {options.map(({ id, name }) => (
            <MenuItem key={id} id={id} className={css.item ?? ''}>
              {name}
              {id === chosen && <Check aria-hidden="true" size={16} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
