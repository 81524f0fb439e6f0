import type { ComponentPropsWithoutRef, ReactNode } from 'react'

import styles from './button.module.css'

/** `primary` is ink on paper, `secondary` an outline, `signal` the flat yellow: one at most in a dark block. */
type ButtonKind = 'primary' | 'secondary' | 'signal'

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({ kind = 'primary', children, ...rest }: ButtonProps<'a'> & { href: string }) {
  return (
    <a {...rest} className={styles.button} data-kind={kind}>
      {children}
    </a>
  )
}

/** A button that does something on this page, through a form or a small module. */
export function Button({ kind = 'primary', type = 'button', children, ...rest }: ButtonProps<'button'>) {
  return (
    <button {...rest} type={type} className={styles.button} data-kind={kind}>
      {children}
    </button>
  )
}

type ButtonProps<Tag extends 'a' | 'button'> = Omit<ComponentPropsWithoutRef<Tag>, 'className'> & {
  kind?: ButtonKind
  children: ReactNode
}
