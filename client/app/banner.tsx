import type { ReactNode } from 'react'

import styles from './banners.module.css'

type Props = { icon: ReactNode; isBad?: boolean; id?: string; children: ReactNode; actions?: ReactNode }

/** A line above the place. What it says is its key, so that a page that a browser translated says what is so now. */
export const Banner = ({ icon, isBad, id, children, actions }: Props) => (
  <div className={isBad ? `${styles.banner} ${styles.bad}` : styles.banner}>
    {icon}
    <p id={id} key={typeof children === 'string' ? children : undefined}>
      {children}
    </p>
    {actions}
  </div>
)
