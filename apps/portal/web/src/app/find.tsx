import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { Button } from '../ui/button.js';
import css from './find.module.css';
import { FEWEST_LETTERS, searching } from './searching.js';

/** Search over everything the portal knows, from anywhere: ⌘K, Ctrl K or /. */
export function FindAnything() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if ((event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !typing)) {
        event.preventDefault();
        setOpen(true);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button className={css.open ?? ''} aria-label="Search" onPress={() => setOpen(true)}>
        <Search aria-hidden="true" size={16} />
        <span className={css.hint}>Search</span>
        <kbd className={css.key}>/</kbd>
      </Button>
      <ModalOverlay className={css.overlay ?? ''} isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className={css.modal ?? ''}>
          <Dialog aria-label="Search" className={css.dialog ?? ''}>
            <Finder close={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function Finder({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const navigate = useNavigate();
  const { data, isFetching } = useQuery(searching(asked));
  const items = asked.length < FEWEST_LETTERS ? [] : (data?.items ?? []);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        aria-label="Search APIs, operations, fields, events, errors and guides"
        autoFocus
        className={css.field ?? ''}
      >
        <Search aria-hidden="true" size={18} />
        <Input className={css.input ?? ''} placeholder="APIs, operations, fields, events, errors, guides" />
      </SearchField>
      <ListBox
        aria-label="Results"
        className={css.results ?? ''}
        items={items}
        onAction={(key) => {
          const found = items.find(({ id }) => id === key);
          if (!found) return;
          close();
          void navigate({ href: found.href });
        }}
        renderEmptyState={() => (
          <p className={css.empty}>
            {asked.length < FEWEST_LETTERS
              ? 'Try “who sends SSCC”, “confirmations” or “precondition-failed”.'
              : isFetching
                ? 'Searching …'
                : `Nothing is called “${asked}”.`}
          </p>
        )}
      >
        {(found) => (
          <ListBoxItem id={found.id} textValue={found.title} className={css.result ?? ''}>
            <span className={css.kind}>{found.kind}</span>
            <Text slot="label" className={css.title ?? ''}>
              {found.title}
            </Text>
            <Text slot="description" className={css.text ?? ''}>
              {found.text}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
      {items.length > 0 && (
        <Link to="/search" search={{ q: asked }} className={css.all} onClick={close}>
          As a page, with an address to send on
        </Link>
      )}
    </Autocomplete>
  );
}
