import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import css from './button.module.css';

export function Button({
  kind = 'quiet',
  className,
  ...props
}: ButtonProps & { kind?: 'primary' | 'quiet' | 'danger' | 'bare' }) {
  return <AriaButton {...props} className={`${css.button} ${css[kind]} ${className ?? ''}`} />;
}
