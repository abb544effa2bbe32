/** The mark of the product: a table with four seats. */
export const Mark = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" style={{ flex: 'none' }}>
    <rect width="26" height="26" rx="7" fill="var(--accent)" />
    <circle cx="13" cy="13" r="4.3" fill="none" stroke="var(--accent-ink)" strokeWidth="2" />
    <g fill="var(--seat)">
      <circle cx="13" cy="4.8" r="2" />
      <circle cx="13" cy="21.2" r="2" />
      <circle cx="4.8" cy="13" r="2" />
      <circle cx="21.2" cy="13" r="2" />
    </g>
  </svg>
)
