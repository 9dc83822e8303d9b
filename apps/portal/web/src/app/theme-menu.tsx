import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/menu.js';
import { choose, chosenTheme, type Theme } from './theme.js';

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const NAMES: Readonly<Record<Theme, string>> = { light: 'Light', dark: 'Dark', system: 'As the device' };

export function ThemeMenu() {
  const [theme, setTheme] = useState(chosenTheme);
  const Icon = ICONS[theme];
  return (
    <Choices
      label="Appearance"
      trigger={
        <Button kind="bare" aria-label={`Appearance: ${NAMES[theme]}`}>
          <Icon aria-hidden="true" size={18} />
        </Button>
      }
      chosen={theme}
      options={(['system', 'light', 'dark'] as const).map((id) => ({ id, name: NAMES[id] }))}
      onChoose={(id) => {
        choose(id as Theme);
        setTheme(id as Theme);
      }}
    />
  );
}
