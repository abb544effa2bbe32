import styles from './avatar.module.css'

/** Somebody's initials in their color; the name is read out and shown on hover. */
export const Avatar = (props: { name: string; initials: string; color: string; small?: boolean }) => (
  <span
    className={props.small ? `${styles.avatar} ${styles.small}` : styles.avatar}
    style={{ background: props.color }}
    role="img"
    aria-label={props.name}
    title={props.name}
  >
    {props.initials}
  </span>
)
