import styles from './avatar.module.css'

/** Somebody's initials in their color; the name is read out and shown on hover. Give none where it stands beside. */
export const Avatar = (props: { name?: string; initials: string; color: string; small?: boolean }) => (
  <span
    className={props.small ? `${styles.avatar} ${styles.small}` : styles.avatar}
    style={{ background: props.color }}
    dir="auto"
    {...(props.name ? { role: 'img', 'aria-label': props.name, title: props.name } : { 'aria-hidden': true })}
  >
    {props.initials}
  </span>
)
